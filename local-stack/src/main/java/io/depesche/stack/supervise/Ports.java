package io.depesche.stack.supervise;

import io.depesche.stack.process.FreePorts;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The ports of one stack, all on the loopback address, by the name of the child that listens on them. */
public final class Ports {

    /** Name of the controller's port; every other name is a child's. */
    public static final String CONTROLLER = "kafka-controller";

    private static final int HIGHEST_OFFSET = 12;

    /** Distance from the base, in the order in which addresses are printed. */
    private static final Map<String, Integer> OFFSETS = offsets();

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = byName;
    }

    /** Ports from a base on; 0 asks for any free ports, those of the last run where they are still free. */
    public static Ports fromBase(int base, Map<String, Integer> lastRun) throws StackProblem {
        if (base == 0) {
            return free(lastRun);
        }
        if (base < 1024 || base + HIGHEST_OFFSET > 65535) {
            throw new StackProblem(
                    "--port-base must be 0 (any free ports) or from 1024 to " + (65535 - HIGHEST_OFFSET));
        }
        Map<String, Integer> ports = new LinkedHashMap<>();
        OFFSETS.forEach((name, offset) -> ports.put(name, base + offset));
        return new Ports(ports);
    }

    /** The same ports again keep the same addresses: under another one the sample feed's articles would be other articles. */
    private static Ports free(Map<String, Integer> lastRun) {
        Iterator<Integer> free = FreePorts.find(OFFSETS.size() * 2).iterator();
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : OFFSETS.keySet()) {
            Integer port = lastRun.get(name);
            while (port == null || ports.containsValue(port) || !FreePorts.isFree(port)) {
                port = free.next();
            }
            ports.put(name, port);
        }
        return new Ports(ports);
    }

    /** The port of this child. */
    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port is called " + name + ", only " + byName.keySet());
        }
        return port;
    }

    /** All of them, in the order of the list above. */
    public Map<String, Integer> all() {
        return new LinkedHashMap<>(byName);
    }

    /** Refuses to go on when another program has one of the ports. */
    public void requireFree() throws StackProblem {
        Map<Integer, String> taken = new TreeMap<>();
        byName.forEach((name, port) -> {
            if (!FreePorts.isFree(port)) {
                taken.put(port, name);
            }
        });
        if (!taken.isEmpty()) {
            int port = taken.keySet().iterator().next();
            String owner = PortOwner.of(port).map(who -> " by " + who).orElse("");
            throw new StackProblem("port " + port + " (" + taken.get(port) + ") is taken" + owner
                    + ": stop that program, or choose other ports with --port-base N (0 takes any free ones)");
        }
    }

    private static Map<String, Integer> offsets() {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        offsets.put(StackPlan.GATEWAY, 0);
        offsets.put(StackPlan.INGEST, 1);
        offsets.put(StackPlan.NLP, 2);
        offsets.put(StackPlan.STORE, 3);
        offsets.put(StackPlan.SEEDS, 4);
        offsets.put(StackPlan.KAFKA, 10);
        offsets.put(CONTROLLER, 11);
        offsets.put(StackPlan.POSTGRES, HIGHEST_OFFSET);
        return offsets;
    }
}
