package org.calaimfhir.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.calaimfhir.server.storage.StartupProblem;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Tells at once that the port is taken. The web server itself finds out after the whole start. */
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        int port = settings.bind("server.port", Integer.class).orElse(0);
        InetAddress address = settings.bind("server.address", InetAddress.class).orElse(null);
        check(new InetSocketAddress(address, port));
    }

    /** @throws StartupProblem when another program listens there */
    static void check(InetSocketAddress address) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(address);
        } catch (BindException e) {
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
