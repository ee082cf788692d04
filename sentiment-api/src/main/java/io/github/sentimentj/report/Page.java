package io.github.sentimentj.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A report as an HTML page. */
final class Page {
  private static final String STYLE = "report.css";

  private Page() {}

  static String of(String title, ReportData data) {
    List<Section> sections =
        List.of(
            new AnswersSection(data),
            new ConfidenceSection(data),
            new TrainingSection(data),
            new MistakesSection(data),
            new DataSection(data),
            new CardPart(data));
    Markup page = new Markup();
    page.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").line();
    head(page, title);
    page.open("body").line();
    new Headline(title, data).addTo(page);
    navigation(page, sections);
    page.open("main").line();
    for (Section section : sections) {
      page.open("section", "id", section.id());
      page.element("h2", section.title());
      section.addTo(page);
      page.close().line();
    }
    page.close();
    page.element("footer", "SentimentJ " + data.card().provenance().libraryVersion()).line();
    page.close().close().line();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void head(Markup page, String title) {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    // Whatever a text may hold: nothing is loaded, nothing runs.
    page.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    page.empty("link", "rel", "icon", "href", "data:,");
    page.element("title", title);
    page.style(style());
    page.close().line();
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + STYLE);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void navigation(Markup page, List<Section> sections) {
    page.open("nav", "aria-label", "Sections");
    for (Section section : sections) {
      page.element("a", section.title(), "href", "#" + section.id());
    }
    page.close().line();
  }
}
