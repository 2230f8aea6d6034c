package io.depesche.stack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds programs of the operating system on the {@code PATH}. */
public final class Program {

    private Program() {}

    /** The executable of this name, if there is one. */
    public static Optional<Path> find(String name) {
        return find(name, System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }

    static Optional<Path> find(String name, String searchPath) {
        for (String folder : searchPath.split(":", -1)) {
            if (folder.isEmpty()) {
                continue;
            }
            Path candidate = Path.of(folder, name);
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
