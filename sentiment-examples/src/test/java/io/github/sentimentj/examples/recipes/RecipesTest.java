package io.github.sentimentj.examples.recipes;

import static io.github.sentimentj.text.Truncation.HEAD;
import static io.github.sentimentj.text.Truncation.HEAD_AND_TAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.examples.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The recipes on small samples of public data: far above chance, however few texts and epochs. */
class RecipesTest {
  private static final Path PAGE = Path.of("../docs/recipes.md");
  private static final Path SOURCES =
      Path.of("src/main/java/io/github/sentimentj/examples/recipes");

  private static Dataset data(String file) throws IOException {
    return Dataset.csv(SharedData.file(file));
  }

  private static SentimentModel.Builder quick(SentimentModel.Builder recipe, int epochs) {
    // So few updates need no help against learning by heart, and no average that lags behind them.
    return recipe.maxEpochs(epochs).wordDropout(0).averageDecay(0.9).threads(2);
  }

  @Test
  void englishReviews_ofSample_areTold() throws IOException {
    Path vectors = SharedData.file("vectors-glove/glove.6B.100d.top20k.txt.gz");
    Dataset train = data("imdb/train.csv.gz").sample(1500, 1);
    Dataset test = data("imdb/test.csv.gz").sample(300, 1);
    SentimentModel.Builder recipe =
        quick(EnglishReviews.recipe(vectors), 14).maxLength(150, HEAD_AND_TAIL);
    Evaluation evaluation = EnglishReviews.run(recipe, train, test);
    assertThat(evaluation.examples()).isEqualTo(test.without(train).size());
    assertThat(evaluation.accuracy()).as("%s", evaluation).isGreaterThan(0.68);
  }

  @Test
  void chineseReviews_ofSample_areTold() throws IOException {
    Dataset train = data("zh-chnsenticorp/train.csv.gz").sample(800, 1);
    Dataset test = data("zh-chnsenticorp/test.csv.gz").sample(300, 1);
    Dataset more = data("zh-chnsenticorp-htl/all.csv.gz").sample(1500, 1).without(test);
    List<String> texts = train.concat(more).stream().map(Example::text).toList();
    SentimentModel.Builder recipe = quick(ChineseReviews.recipe(texts), 5).maxLength(60, HEAD);
    Evaluation evaluation = ChineseReviews.run(recipe, train, test);
    assertThat(evaluation.examples()).isEqualTo(test.without(train).size());
    assertThat(evaluation.accuracy()).as("%s", evaluation).isGreaterThan(0.62);
  }

  @Test
  void spanishTweets_ofAllThereAre_areTold() throws IOException {
    Dataset train = data("umsab/es_train.csv.gz");
    Dataset validation = data("umsab/es_dev.csv.gz");
    Dataset test = data("umsab/es_test.csv.gz");
    Evaluation evaluation =
        SpanishTweets.run(quick(SpanishTweets.recipe(), 6), train, validation, test);
    assertThat(evaluation.examples()).isEqualTo(870);
    assertThat(evaluation.accuracy()).as("%s", evaluation).isGreaterThan(0.4);
  }

  /** Every block of Java on the page stands in a recipe's source, but for its indentation. */
  @Test
  void page_codeBlocks_areThoseOfTheSources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String name : List.of("EnglishReviews", "ChineseReviews", "SpanishTweets")) {
      sources.add(unindented(Files.readString(SOURCES.resolve(name + ".java"))));
    }
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult block) -> unindented(block.group(1)))
            .toList();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    for (String block : blocks) {
      assertThat(sources).anyMatch(source -> source.contains(block));
    }
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
