package io.depesche.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** The web page of a running stack in the distribution's Chromium, without a window and with an empty profile. */
final class PageView implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    private PageView(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens the page, or skips the test and says why. */
    static PageView open(URI gateway) throws IOException {
        assumeTrue(
                CHROMIUM.canExecute() && DRIVER.canExecute(),
                "skipped: needs " + CHROMIUM + " and " + DRIVER + " (Debian packages chromium, chromium-driver)");
        Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "profile");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1366,1000",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        PageView page = new PageView(driver);
        driver.get(gateway.toString());
        return page;
    }

    /** Headlines of the live list. */
    List<String> headlines() {
        return driver.findElements(By.cssSelector("main a[href^='#/article/']")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Opens an article of the list by its headline. */
    void follow(String headline) {
        driver.findElement(By.linkText(headline)).click();
    }

    /** Everything that the page shows. */
    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    List<String> consoleErrors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
