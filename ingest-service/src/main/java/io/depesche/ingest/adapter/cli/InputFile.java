package io.depesche.ingest.adapter.cli;

import io.depesche.ingest.domain.charset.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Reads what a caller names or pipes in; gzip is recognised by its first two bytes, whatever the name. */
final class InputFile {

    private InputFile() {}

    /**
     * Reads a whole file.
     *
     * @param base folder that a relative name starts from
     * @param limit bytes after unzipping
     * @throws BadInput if it cannot be read or is larger
     */
    static byte[] read(Path base, String name, int limit) throws BadInput {
        try {
            Path file = base.resolve(name);
            if (Files.isDirectory(file)) {
                throw new BadInput(name + ": is a folder");
            }
            try (InputStream in = Gzip.unzipped(Files.newInputStream(file))) {
                byte[] bytes = in.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    throw new BadInput(name + ": over " + limit + " bytes");
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(name + ": no such file");
        } catch (AccessDeniedException e) {
            throw new BadInput(name + ": may not be read");
        } catch (InvalidPathException e) {
            throw new BadInput("no name of a file");
        } catch (ZipException e) {
            throw new BadInput(name + ": begins as gzip but is none");
        } catch (IOException e) {
            throw new BadInput(name + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
