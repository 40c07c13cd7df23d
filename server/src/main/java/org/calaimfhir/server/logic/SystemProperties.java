package org.calaimfhir.server.logic;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencds.cqf.cql.engine.runtime.CqlType;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * Reads one named element of CQL's own types, such as {@code low} of an interval. The engine's provider does the same
 * through a map that threads must not share.
 */
final class SystemProperties {

    private final String name;
    private final String getter;
    private final Map<Class<?>, Optional<Method>> getters = new ConcurrentHashMap<>();

    SystemProperties(String name) {
        this.name = name;
        this.getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    Object of(CqlType target) {
        if (target instanceof Tuple tuple) {
            return tuple.getElement(name);
        }
        Optional<Method> method = getters.computeIfAbsent(target.getClass(), this::find);
        try {
            return method.isPresent() ? method.get().invoke(target) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + name, e);
        }
    }

    private Optional<Method> find(Class<?> type) {
        try {
            return Optional.of(type.getMethod(getter));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
