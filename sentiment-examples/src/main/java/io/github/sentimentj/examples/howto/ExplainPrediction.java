package io.github.sentimentj.examples.howto;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows which words decided. */
public final class ExplainPrediction {
  private ExplainPrediction() {}

  /** Loads the first file, explains the second argument, and writes a page as the third. */
  public static void main(String[] args) throws IOException {
    try (SentimentModel model = SentimentModel.load(Path.of(args[0]))) {
      Explanation why = model.explain(args[1]);
      System.out.println(why);
      System.out.println(run(model, args[1]));
      Files.writeString(Path.of(args[2]), why.toHtml());
    }
  }

  /** Returns the three words that count most, as they stand in the text, the strongest first. */
  public static List<String> run(SentimentModel model, String text) {
    return model.explain(text).strongest(3).stream()
        .map(Contribution::token)
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }
}
