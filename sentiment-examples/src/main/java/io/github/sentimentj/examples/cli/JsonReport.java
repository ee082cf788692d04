package io.github.sentimentj.examples.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.Prediction;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.text.Token;
import java.util.List;

/** Results as JSON: names and meaning are a promise to scripts. */
final class JsonReport {
  private JsonReport() {}

  static JsonObject of(Evaluation evaluation) {
    return JsonParser.parseString(evaluation.toJson()).getAsJsonObject();
  }

  static JsonObject of(Validation validation) {
    return JsonParser.parseString(validation.toJson()).getAsJsonObject();
  }

  static JsonObject of(List<Token> tokens) {
    JsonArray list = new JsonArray();
    for (Token token : tokens) {
      JsonObject each = new JsonObject();
      each.addProperty("text", token.text());
      each.addProperty("start", token.start());
      each.addProperty("end", token.end());
      list.add(each);
    }
    JsonObject json = new JsonObject();
    json.add("tokens", list);
    return json;
  }

  static JsonObject of(Explanation explanation) {
    JsonArray tokens = new JsonArray();
    for (Contribution each : explanation.contributions()) {
      JsonObject token = new JsonObject();
      token.addProperty("text", each.token().text());
      token.addProperty("start", each.token().start());
      token.addProperty("end", each.token().end());
      token.addProperty("score", each.score());
      token.addProperty("known", each.known());
      token.addProperty("read", each.read());
      tokens.add(token);
    }
    JsonObject json = new JsonObject();
    json.addProperty("label", explanation.label());
    json.addProperty("method", ConstantName.of(explanation.method()));
    json.addProperty("score", explanation.score());
    json.addProperty("base_score", explanation.baseScore());
    json.add("prediction", of(explanation.prediction()));
    json.add("tokens", tokens);
    return json;
  }

  static JsonObject of(Prediction prediction) {
    JsonObject probabilities = new JsonObject();
    prediction.probabilities().forEach(probabilities::addProperty);
    JsonObject json = new JsonObject();
    json.addProperty("label", prediction.label());
    json.addProperty("confidence", prediction.confidence());
    json.add("probabilities", probabilities);
    json.addProperty("truncated", prediction.truncated());
    json.addProperty("no_evidence", prediction.noEvidence());
    json.addProperty("abstained", prediction.abstained());
    prediction.unseenScript().ifPresent(script -> json.addProperty("unseen_script", script.name()));
    return json;
  }
}
