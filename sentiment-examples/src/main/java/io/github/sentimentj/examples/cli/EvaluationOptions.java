package io.github.sentimentj.examples.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.evaluation.Mistake;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is shown of an evaluation beside its figures. */
final class EvaluationOptions {
  private static final int LONGEST_TEXT = 160;

  @Option(names = "--intervals", description = "Show 95 %% intervals of the figures.")
  private boolean intervals;

  @Mixin private BootstrapOptions bootstrap = new BootstrapOptions();

  @Option(names = "--slices", description = "Show the figures by the length of the texts.")
  private boolean slices;

  @Option(
      names = "--mistakes",
      paramLabel = "N",
      description = "Show the N most confidently wrong predictions.")
  private int mistakes;

  String text(Evaluation evaluation) {
    StringBuilder text = new StringBuilder(evaluation.toString());
    if (intervals) {
      heading(text, "95 % intervals");
      bootstrap.bootstrap().intervals(evaluation).forEach((name, each) -> row(text, name, each));
    }
    if (slices) {
      heading(text, "by length");
      evaluation.byLength().forEach((name, slice) -> row(text, name, headline(slice)));
    }
    if (mistakes > 0) {
      heading(text, "hardest mistakes");
      evaluation.hardest(mistakes).forEach(mistake -> mistake(text, mistake));
    }
    return text.toString();
  }

  private static void heading(StringBuilder text, String heading) {
    text.append(System.lineSeparator()).append(System.lineSeparator()).append(heading);
  }

  private static void row(StringBuilder text, String name, Object value) {
    text.append(String.format(Locale.ROOT, "%n%-24s %s", name.replace('_', ' '), value.toString()));
  }

  private static String headline(Evaluation slice) {
    return slice.toString().lines().findFirst().orElse("");
  }

  private static void mistake(StringBuilder text, Mistake mistake) {
    String shown = mistake.example().text().replaceAll("\\s+", " ");
    text.append(
        String.format(
            Locale.ROOT,
            "%n%s %.4f, is %s: %s",
            mistake.predicted(),
            mistake.confidence(),
            mistake.example().label(),
            shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) + "…" : shown));
  }

  JsonObject json(Evaluation evaluation) {
    JsonObject json = JsonReport.of(evaluation);
    if (intervals) {
      JsonObject all = new JsonObject();
      bootstrap.bootstrap().intervals(evaluation).forEach((name, each) -> all.add(name, of(each)));
      json.add("intervals", all);
    }
    if (slices) {
      JsonObject all = new JsonObject();
      for (Map.Entry<String, Evaluation> slice : evaluation.byLength().entrySet()) {
        all.add(slice.getKey(), JsonReport.of(slice.getValue()));
      }
      json.add("slices", all);
    }
    if (mistakes > 0) {
      JsonArray all = new JsonArray();
      evaluation.hardest(mistakes).forEach(mistake -> all.add(of(mistake)));
      json.add("mistakes", all);
    }
    return json;
  }

  private static JsonElement of(Interval interval) {
    JsonObject json = new JsonObject();
    json.addProperty("lower", interval.lower());
    json.addProperty("upper", interval.upper());
    return json;
  }

  private static JsonElement of(Mistake mistake) {
    JsonObject json = new JsonObject();
    mistake.example().id().ifPresent(id -> json.addProperty("id", id));
    json.addProperty("text", mistake.example().text());
    json.addProperty("label", mistake.example().label());
    json.addProperty("predicted", mistake.predicted());
    json.addProperty("confidence", mistake.confidence());
    return json;
  }
}
