package io.depesche.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe-core finds wrong with the page that a browser shows: rule, weight and the place. */
final class Accessibility {

    /** Contrast counts, too: dark and light are looked at each for itself. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
              result => done(result.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map(node => node.target + ' ' + node.html).join(' | ')}`)),
              error => done(['axe failed: ' + error]));
            """;

    private static final String SCRIPT = script();

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> seriousFaults(ChromeDriver driver) {
        driver.executeScript(SCRIPT);
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript(RUN));
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(
                Accessibility.class.getClassLoader().getResourceAsStream("axe.min.js"), "axe-core is not there")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
