package io.github.sentimentj.examples.cli;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a tokenizer makes of texts; no model is needed for it. */
@Command(
    name = "tokenize",
    description = "Shows the tokens of texts, a line for each text.",
    footer = {
      "",
      "Offsets are in UTF-16 units, as Java and JavaScript count.",
      "Give a text that begins with - after --, as in: sentiment tokenize -- \"-_- meh\""
    })
final class TokenizeCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--tokenizer",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES} (default: " + TokenizerName.WORDS + ").",
      converter = TokenizerName.class,
      completionCandidates = TokenizerName.class)
  private Tokenizer tokenizer = Tokenizers.words();

  @Option(names = "--json", description = "Print one JSON object a line, with offsets.")
  private boolean json;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "The texts; without any, each line of stdin is one, in UTF-8.")
  private List<String> texts = List.of();

  TokenizeCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try {
      for (String text : texts) {
        print(text);
      }
      if (texts.isEmpty()) {
        printLines();
      }
      return 0;
    } finally {
      streams.out().flush(); // lines before one that is not UTF-8, too
    }
  }

  private void printLines() throws IOException {
    InputLines in = streams.in();
    for (String line = in.next(); line != null; line = in.next()) {
      print(line);
      if (!in.ready()) {
        streams.out().flush(); // a person gets an answer at once
      }
    }
  }

  private void print(String text) throws IOException {
    List<Token> tokens = tokenizer.tokenize(text);
    streams
        .out()
        .line(
            json
                ? JsonReport.of(tokens).toString()
                : tokens.stream().map(Token::text).collect(Collectors.joining(" ")));
  }
}
