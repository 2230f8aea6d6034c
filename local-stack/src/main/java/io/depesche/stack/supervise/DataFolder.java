package io.depesche.stack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where one stack keeps everything: broker, database, secrets, logs and what is running. Readable by its owner only. */
public final class DataFolder {

    /** Below this the broker or the database would stop in the middle of the work. */
    static final long NEEDED_BYTES = 500L << 20;

    private final Path root;

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path programs() {
        return root.resolve("bin");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The log of one child. */
    public Path log(String child) {
        return logs().resolve(child + ".log");
    }

    /** A JVM flag by which a child of this data folder is recognised, also after its supervisor is gone. */
    public String mark() {
        return "-Ddepesche.data=" + root;
    }

    /** Makes what is missing. */
    public void prepare() throws StackProblem {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Path parent = root.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            for (Path folder : new Path[] {root, secrets(), run(), logs(), programs()}) {
                if (!Files.isDirectory(folder)) {
                    Files.createDirectory(folder, ownerOnly);
                }
            }
            if (!Files.isWritable(root) || !Files.isWritable(run())) {
                throw notWritable();
            }
        } catch (IOException e) {
            throw notWritable();
        }
        requireSpace(NEEDED_BYTES);
    }

    void requireSpace(long bytes) throws StackProblem {
        long free;
        try {
            free = Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return; // A file system that does not say is no reason to refuse.
        }
        if (free < bytes) {
            throw new StackProblem("the disk of " + root + " has only " + (free >> 20) + " MB free, needed are "
                    + (bytes >> 20) + " MB: make room, or choose another folder with --data DIR");
        }
    }

    private StackProblem notWritable() {
        return new StackProblem("the data folder " + root + " is not writable for " + System.getProperty("user.name")
                + ": choose another with --data DIR");
    }
}
