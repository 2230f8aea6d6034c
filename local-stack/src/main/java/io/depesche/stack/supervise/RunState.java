package io.depesche.stack.supervise;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs in a data folder: the file {@code run/supervisor.json}, written at every change, read by the other commands and by tests.
 *
 * @param pid the supervisor
 * @param state {@code starting}, {@code ready}, {@code stopping} or {@code stopped}
 * @param ports by child
 * @param urls addresses by what they are for
 * @param tokens files that hold the tokens
 */
public record RunState(
        String version,
        long pid,
        String started,
        String state,
        String data,
        Map<String, Integer> ports,
        Map<String, String> urls,
        Map<String, String> tokens,
        List<ChildEntry> children) {

    /** One child, as it was when the file was written. */
    public record ChildEntry(
            String name,
            @Nullable Long pid,
            String state,
            int restarts,
            int port,
            @Nullable String started) {}

    /** The address of this child. */
    public String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("no address is called " + name + ", only " + urls.keySet());
        }
        return url;
    }

    public static Path fileIn(DataFolder data) {
        return data.run().resolve("supervisor.json");
    }

    /** The state that was written last, if there is one. */
    public static Optional<RunState> read(DataFolder data) {
        try {
            return Optional.of(WireJson.mapper().readValue(Files.readAllBytes(fileIn(data)), RunState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Readers see the old file or the new one, never half of it. */
    void write(DataFolder data) throws IOException {
        Path file = fileIn(data);
        Path fresh = file.resolveSibling("supervisor.json.new");
        JsonNode tree = WireJson.mapper().valueToTree(this);
        Files.writeString(fresh, tree.toPrettyString() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
