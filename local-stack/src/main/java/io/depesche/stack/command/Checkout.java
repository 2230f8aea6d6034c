package io.depesche.stack.command;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the repository is: the services' jars and the sample texts are found from there. */
final class Checkout {

    private static final String PROPERTY = "depesche.root";

    private Checkout() {}

    /** As the script says, else from where this class was built. */
    static Path root() {
        @Nullable String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        try {
            // <root>/local-stack/target/classes
            Path classes = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("set -D" + PROPERTY, e);
        }
    }

    /** The flag that tells a child JVM the same. */
    static String flag() {
        return "-D" + PROPERTY + "=" + root();
    }
}
