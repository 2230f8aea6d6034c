package io.depesche.stack.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout whose four services are fake ones, with a sample feed of one article that is edited. */
final class FakeCheckout {

    private static final List<String> MODULES =
            List.of("ingest-service", "nlp-service", "store-service", "api-gateway");

    private FakeCheckout() {}

    static Path in(Path root) throws IOException {
        for (String module : MODULES) {
            writeJar(root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        Path articles = Files.createDirectories(root.resolve("seeds/articles"));
        Files.writeString(root.resolve("seeds/feed.properties"), "title=Probe\ndescription=Erfunden\nlanguage=de\n");
        String header =
                "title: Brücke gesperrt\npublished: 2026-11-01T08:00:00+01:00\nauthor: A\nsummary: S\noutlet: O\n\n";
        Files.writeString(articles.resolve("01-bruecke.md"), header + "Die Brücke ist gesperrt.\n");
        Files.writeString(articles.resolve("01-bruecke.edit.md"), header + "Die Brücke ist wieder frei.\n");
        return root;
    }

    /** A jar that holds nothing but the way to the class. */
    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Path.of("target/test-classes").toAbsolutePath().toUri().toString());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream empty = new JarOutputStream(out, manifest)) {
            empty.finish();
        }
    }
}
