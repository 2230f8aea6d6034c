package io.depesche.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions that the build wrote down. */
public final class BuildInfo {

    private static final Properties BUILD = load();

    private BuildInfo() {}

    /** Version of Depesche. */
    public static String version() {
        return BUILD.getProperty("version", "unknown");
    }

    /** Version of the PostgreSQL programs on the class path. */
    public static String postgresVersion() {
        return BUILD.getProperty("postgres", "unknown");
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
