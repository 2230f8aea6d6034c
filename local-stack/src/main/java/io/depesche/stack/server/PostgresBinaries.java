package io.depesche.stack.server;

import io.depesche.stack.BuildInfo;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path. A folder is complete or absent, also when the unpacking was
 * interrupted or two processes do it at once.
 */
public final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Where the programs are after {@link #unpack}. */
    public static Path homeIn(Path parent) {
        return parent.resolve("postgres-" + BuildInfo.postgresVersion()).toAbsolutePath();
    }

    /**
     * Unpacks what is not there yet.
     *
     * @param parent folder that holds one folder per version
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     */
    public static Path unpack(Path parent) throws IOException {
        Path home = homeIn(parent);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpack-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            extract(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileTree.delete(fresh);
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
            // Another process was faster; its folder is as good as ours.
        }
        return home;
    }

    private static void extract(Path target) throws IOException {
        String name = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("no PostgreSQL for this machine on the class path (" + name
                        + "): build on the machine that runs it");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(target, entry, tar);
                }
            }
        }
    }

    private static void write(Path target, TarArchiveEntry entry, InputStream content) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive points out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String architecture() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
