package io.depesche.it;

import io.depesche.testkit.Browser;
import java.net.URI;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The web page of a running stack in a browser. */
final class PageView implements AutoCloseable {

    private final Browser browser;

    private PageView(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page, or skips the test and says why. */
    static PageView open(URI gateway) {
        PageView page = new PageView(Browser.start());
        page.browser.driver().get(gateway.toString());
        return page;
    }

    /** Headlines of the live list. */
    List<String> headlines() {
        return browser.driver().findElements(By.cssSelector("main a[href^='#/article/']")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Opens an article of the list by its headline. */
    void follow(String headline) {
        browser.driver().findElement(By.linkText(headline)).click();
    }

    /** Everything that the page shows. */
    String text() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    void screenshot(String name) {
        browser.screenshot(name);
    }

    List<String> consoleErrors() {
        return browser.consoleErrors();
    }

    @Override
    public void close() {
        browser.close();
    }
}
