package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.modelfile.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which words of texts speak for a label. */
@Command(
    name = "explain",
    description = "Shows which words of texts speak for a label and which against it.",
    footer = {
      "",
      "Scores are log-odds in natural logarithms. Offsets are in UTF-16 units.",
      "integrated-gradients needs --engine pytorch.",
      "Give a text that begins with - after --, as in: sentiment explain --model M -- \"-1 of 10\""
    })
final class ExplainCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "The label to explain (default: the predicted one).")
  private Optional<String> label = Optional.empty();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES} (default: leave-one-out).",
      converter = MethodName.class,
      completionCandidates = MethodName.class)
  private ExplanationMethod method = ExplanationMethod.LEAVE_ONE_OUT;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with all texts instead of printing them.",
      converter = OutputFile.class)
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--ansi",
      description = "Colour the words (default: on a terminal, without NO_COLOR, else a table).")
  private boolean ansi;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "The texts; without any, each line of stdin is one, in UTF-8.")
  private List<String> texts = List.of();

  ExplainCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<String> divisions = new ArrayList<>();
    Function<Explanation, String> form = form();
    try (SentimentModel opened = model.open()) {
      for (String text : texts) {
        explain(opened, text, form, divisions);
      }
      if (texts.isEmpty()) {
        for (String text = streams.in().next(); text != null; text = streams.in().next()) {
          explain(opened, text, form, divisions);
        }
      }
    }
    if (html.isPresent()) {
      byte[] page = page(divisions).getBytes(UTF_8);
      AtomicFile.write(html.get(), out -> out.write(page));
    }
    return 0;
  }

  private void explain(
      SentimentModel opened,
      String text,
      Function<Explanation, String> form,
      List<String> divisions)
      throws IOException {
    String explained = label.orElseGet(() -> opened.predict(text).label());
    Explanation explanation = opened.explain(text, explained, method);
    if (html.isPresent()) {
      divisions.add(explanation.toHtml());
    }
    if (json || html.isEmpty()) {
      streams.out().line(form.apply(explanation));
      streams.out().flush();
    }
  }

  /** Chosen once: to ask what stdout is starts a process. */
  private Function<Explanation, String> form() {
    if (json) {
      return explanation -> JsonReport.of(explanation).toString();
    }
    return ansi || streams.coloured() ? Explanation::toAnsi : Explanation::toString;
  }

  private static String page(List<String> divisions) {
    return divisions.stream()
        .map(
            division ->
                "<section style=\"margin:1em auto;max-width:60em\">" + division + "</section>\n")
        .collect(
            Collectors.joining(
                "",
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                    + "<meta name=\"viewport\" content=\"width=device-width\"/>"
                    + "<meta name=\"color-scheme\" content=\"light dark\"/>"
                    + "<title>Explanation</title></head><body>\n",
                "</body></html>\n"));
  }
}
