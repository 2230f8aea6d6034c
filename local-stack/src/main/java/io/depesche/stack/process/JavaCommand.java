package io.depesche.stack.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds command lines for JVMs of the same JDK as the one that runs this class: one choice of JDK holds for the whole stack. */
public final class JavaCommand {

    private static final int WARNS_OF_UNSAFE = 24;

    private JavaCommand() {}

    /** The {@code java} program of the running JDK. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** A main class on the class path of this JVM. */
    public static List<String> ofClass(List<String> flags, Class<?> main, List<String> arguments) {
        List<String> line = start(flags);
        line.addAll(List.of("-cp", classPath(), main.getName()));
        line.addAll(arguments);
        return line;
    }

    /** A runnable jar. */
    public static List<String> ofJar(List<String> flags, Path jar) {
        List<String> line = start(flags);
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    private static List<String> start(List<String> flags) {
        List<String> line = new ArrayList<>();
        line.add(java().toString());
        // A single collector thread: these JVMs share two cores with each other.
        line.add("-XX:+UseSerialGC");
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            // Netty and Kafka use what a later JDK will forbid; four lines of that in every log help nobody.
            line.add("--sun-misc-unsafe-memory-access=allow");
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(flags);
        return line;
    }

    private static String classPath() {
        // Under Maven's test runner java.class.path may be a single booter jar; the true list stands beside it.
        String underTest = System.getProperty("surefire.test.class.path");
        String given = underTest != null ? underTest : System.getProperty("java.class.path");
        // The child runs in another folder.
        return Stream.of(given.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
