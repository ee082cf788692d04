package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Truth and probabilities with the figures that other libraries compute of them. */
record GoldenCase(JsonObject values) {

  /** All cases of {@code make_metrics.py}. */
  static Stream<GoldenCase> all() throws IOException {
    return read("metrics.json").getAsJsonArray("cases").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(GoldenCase::new);
  }

  static JsonObject read(String file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(GoldenCase.class.getResourceAsStream("/golden/" + file)),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    }
  }

  List<String> labels() {
    return labels(values.get("labels").getAsInt());
  }

  static List<String> labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "label" + i).toList();
  }

  Evaluation evaluation() {
    Evaluator evaluator = new Evaluator(labels());
    JsonArray truth = values.getAsJsonArray("truth");
    JsonArray rows = values.getAsJsonArray("probabilities");
    for (int i = 0; i < truth.size(); i++) {
      double[] probabilities =
          rows.get(i).getAsJsonArray().asList().stream()
              .mapToDouble(JsonElement::getAsDouble)
              .toArray();
      evaluator.add(new Example("text " + i, labels().get(truth.get(i).getAsInt())), probabilities);
    }
    return evaluator.evaluation();
  }

  /** Checks a figure to 12 decimals, null standing for this value. */
  static void check(String name, double actual, JsonElement expected, double undefined) {
    if (expected.isJsonNull()) {
      assertThat(Double.valueOf(actual)).as(name).isEqualTo(Double.valueOf(undefined));
    } else {
      assertThat(actual).as(name).isCloseTo(expected.getAsDouble(), within(1e-12));
    }
  }

  /** Names the case in a test's name. */
  @Override
  public String toString() {
    return values.get("name").getAsString();
  }
}
