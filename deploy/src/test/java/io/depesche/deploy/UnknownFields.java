package io.depesche.deploy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds fields that the typed models do not know. The models keep such a field aside instead of refusing it, so {@code replica: 3} would
 * otherwise be read without a word, as it would be by the cluster.
 */
final class UnknownFields {

    private final List<String> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private UnknownFields() {}

    static List<String> of(Object model) {
        UnknownFields walk = new UnknownFields();
        walk.visit(model, "");
        return walk.found;
    }

    private void visit(Object value, String path) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                visit(item, path + "[" + index++ + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> visit(item, path + "." + key));
        } else if (value != null && isModel(value.getClass()) && seen.add(value)) {
            for (Method method : value.getClass().getMethods()) {
                if (isGetter(method)) {
                    read(value, method, path);
                }
            }
        }
    }

    private void read(Object model, Method getter, String path) {
        Object value;
        try {
            value = getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            return; // a computed getter that does not apply to this object
        }
        if (getter.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> unknown) {
            unknown.keySet().forEach(field -> found.add(path + "." + field));
        } else if (value != null) {
            String name = getter.getName().substring(3);
            visit(value, path + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1));
        }
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getName().length() > 3
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers());
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.kubernetes.api.model")
                        || type.getName().startsWith("io.strimzi.api"));
    }
}
