package io.github.sentimentj.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Bootstrap;
import io.github.sentimentj.modelfile.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a model does on labelled texts that it has not learned from, as one HTML page with pictures.
 *
 * <pre>{@code
 * HtmlReport.of(model, test).title("Reviews of May").writeTo(Path.of("report.html"));
 * }</pre>
 *
 * <p>The page holds everything itself, runs no script and loads nothing; nothing of a text or label
 * can become markup. It is well-formed XML, too. Equal models, data and settings give equal bytes.
 *
 * <p>Immutable. Thread-safe: one instance may be shared by any number of threads.
 */
public final class HtmlReport {
  /** How many mistakes can be shown at most. */
  public static final int MOST_MISTAKES = 100;

  private static final int USUAL_MISTAKES = 12;

  private final SentimentModel model;
  private final Dataset data;
  private final String title;
  private final int mistakes;
  private final Bootstrap bootstrap;

  private HtmlReport(
      SentimentModel model, Dataset data, String title, int mistakes, Bootstrap bootstrap) {
    this.model = model;
    this.data = data;
    this.title = title;
    this.mistakes = mistakes;
    this.bootstrap = bootstrap;
  }

  /**
   * A report of a model on a data set; nothing is computed yet. The model must stay open until it
   * is written.
   */
  public static HtmlReport of(SentimentModel model, Dataset data) {
    requireNonNull(model, "model");
    String name = ReportData.shortName(requireNonNull(data, "data").name());
    return new HtmlReport(model, data, "Report on " + name, USUAL_MISTAKES, Bootstrap.ofDefaults());
  }

  /** Returns the same with another title; default: the name of the data. */
  public HtmlReport title(String title) {
    return new HtmlReport(model, data, requireNonNull(title, "title"), mistakes, bootstrap);
  }

  /**
   * Returns the same with another number of mistakes shown; default {@value #USUAL_MISTAKES}. Each
   * costs an {@linkplain SentimentModel#explain(String) explanation}.
   *
   * @throws IllegalArgumentException if it is not 0 to {@value #MOST_MISTAKES}
   */
  public HtmlReport mistakes(int most) {
    if (most < 0 || most > MOST_MISTAKES) {
      throw new IllegalArgumentException(
          "mistakes is " + most + "; expected 0 to " + MOST_MISTAKES);
    }
    return new HtmlReport(model, data, title, most, bootstrap);
  }

  /** Returns the same with intervals drawn otherwise; default: {@link Bootstrap#ofDefaults()}. */
  public HtmlReport bootstrap(Bootstrap bootstrap) {
    return new HtmlReport(model, data, title, mistakes, requireNonNull(bootstrap, "bootstrap"));
  }

  /**
   * Evaluates the model and returns the page.
   *
   * @throws io.github.sentimentj.data.DataException if the data are empty or hold a label that the
   *     model does not know
   */
  public String toHtml() {
    return Page.of(title, ReportData.of(model, data, mistakes, bootstrap));
  }

  /**
   * Evaluates the model and writes the page in UTF-8, replacing what is there in one step: after a
   * failure an older file is as it was.
   *
   * @throws io.github.sentimentj.data.DataException if the data are empty or hold a label that the
   *     model does not know
   * @throws IOException if the file cannot be written
   */
  public void writeTo(Path file) throws IOException {
    requireNonNull(file, "file");
    byte[] page = toHtml().getBytes(UTF_8);
    AtomicFile.write(file, out -> out.write(page));
  }
}
