package org.calaimfhir.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.calaimfhir.server.storage.StartupProblem;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Tells at once that the port is taken. The web server itself finds out after the whole start. */
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final int LAST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        int port = port(settings.bind("server.port", String.class).orElse("0"));
        check(new InetSocketAddress(address(settings), port));
    }

    /** @throws StartupProblem when it is no number of a port */
    static int port(String sent) {
        String number = sent.strip();
        int port = number.matches("\\d{1,5}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (port > LAST) {
            throw new StartupProblem(
                    "SERVER_PORT is no port: " + number + ".",
                    "Set it to a number from 1 to " + LAST + ", or leave it out.");
        }
        return port;
    }

    private static InetAddress address(Binder settings) {
        try {
            return settings.bind("server.address", InetAddress.class).orElse(null);
        } catch (BindException e) {
            throw new StartupProblem(
                    "SERVER_ADDRESS is no address of this machine.",
                    "Set it to an address such as 127.0.0.1, or leave it out.");
        }
    }

    /** @throws StartupProblem when another program listens there */
    static void check(InetSocketAddress address) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(address);
        } catch (java.net.BindException e) {
            throw new StartupProblem(
                    "The server cannot listen on " + address.getAddress().getHostAddress() + " port "
                            + address.getPort() + ": another program does, or this machine does not have the address.",
                    "Stop that program, or choose another port: SERVER_PORT=<port>. The address is SERVER_ADDRESS.");
        } catch (IOException e) {
            throw new StartupProblem(
                    "The server may not listen on port " + address.getPort() + ".",
                    "Choose a port above 1023: SERVER_PORT=<port>.");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
