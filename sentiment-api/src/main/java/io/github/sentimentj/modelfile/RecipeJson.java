package io.github.sentimentj.modelfile;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.io.IOException;
import java.util.Map;

/** A recipe's JSON form in a model file; the tokenizer's content is kept elsewhere. */
final class RecipeJson {
  private static final String WARM_UP_KEY = "warmUpEpochs";
  // What a file means that has no such key, as the first ones have none.
  private static final double WARM_UP_EPOCHS = 0.25;

  private RecipeJson() {}

  static void write(JsonWriter json, Recipe recipe) throws IOException {
    json.beginObject();
    write(json.name("text"), recipe.text());
    ArchitectureJson.write(json.name("architecture"), recipe.architecture());
    write(json.name("training"), recipe.training());
    DecisionJson.write(json.name("decision"), recipe.decision());
    json.endObject();
  }

  static Recipe read(JsonFields json) {
    return new Recipe(
        json.object("text", RecipeJson::text),
        json.object("architecture", ArchitectureJson::read),
        json.object("training", RecipeJson::training),
        json.object("decision", DecisionJson::settings));
  }

  private static void write(JsonWriter json, TextSettings text) throws IOException {
    json.beginObject();
    write(json.name("tokenizer"), text.tokenizer());
    json.name("minFrequency").value(text.minFrequency());
    json.name("maxVocabularySize").value(text.maxVocabularySize());
    json.name("maxLength").value(text.maxLength());
    json.name("truncation").value(JsonFields.spelling(text.truncation()));
    json.endObject();
  }

  private static TextSettings text(JsonFields json) {
    return new TextSettings(
        json.object("tokenizer", RecipeJson::tokenizer),
        json.integer("minFrequency"),
        json.integer("maxVocabularySize"),
        json.integer("maxLength"),
        json.constant("truncation", Truncation.class));
  }

  private static void write(JsonWriter json, TokenizerSpec tokenizer) throws IOException {
    json.beginObject();
    json.name("id").value(tokenizer.id());
    json.name("version").value(tokenizer.version());
    json.name("parameters").beginObject();
    for (Map.Entry<String, String> parameter : tokenizer.parameters().entrySet()) {
      json.name(parameter.getKey()).value(parameter.getValue());
    }
    json.endObject();
    json.endObject();
  }

  private static TokenizerSpec tokenizer(JsonFields json) {
    return new TokenizerSpec(
        json.string("id"), json.integer("version"), json.object("parameters", JsonFields::strings));
  }

  private static void write(JsonWriter json, TrainingSettings training) throws IOException {
    json.beginObject();
    json.name("maxEpochs").value(training.maxEpochs());
    json.name("batchSize").value(training.batchSize());
    write(json.name("optimizer"), training.optimizer());
    write(json.name("regularization"), training.regularization());
    write(json.name("classWeights"), training.classWeights());
    json.name("earlyStopping").beginObject();
    json.name("metric").value(JsonFields.spelling(training.earlyStopping().metric()));
    json.name("patience").value(training.earlyStopping().patience());
    json.endObject();
    json.name("seed").value(training.seed());
    json.name("threads").value(training.threads());
    json.endObject();
  }

  private static TrainingSettings training(JsonFields json) {
    return new TrainingSettings(
        json.integer("maxEpochs"),
        json.integer("batchSize"),
        json.object("optimizer", RecipeJson::optimizer),
        json.object("regularization", RecipeJson::regularization),
        json.object("classWeights", RecipeJson::classWeights),
        json.object("earlyStopping", RecipeJson::earlyStopping),
        json.wholeNumber("seed"),
        json.integer("threads"));
  }

  private static EarlyStopping earlyStopping(JsonFields json) {
    return new EarlyStopping(json.constant("metric", Metric.class), json.integer("patience"));
  }

  private static void write(JsonWriter json, OptimizerSettings optimizer) throws IOException {
    json.beginObject();
    Json.number(json.name("learningRate"), optimizer.learningRate());
    Json.number(json.name("embeddingLearningRate"), optimizer.embeddingLearningRate());
    json.name("embeddingFreezeEpochs").value(optimizer.embeddingFreezeEpochs());
    json.name("schedule").value(JsonFields.spelling(optimizer.schedule()));
    if (optimizer.warmUpEpochs() != WARM_UP_EPOCHS) {
      Json.number(json.name(WARM_UP_KEY), optimizer.warmUpEpochs());
    }
    Json.number(json.name("weightDecay"), optimizer.weightDecay());
    Json.number(json.name("maxGradientNorm"), optimizer.maxGradientNorm());
    Json.number(json.name("averageDecay"), optimizer.averageDecay());
    json.endObject();
  }

  private static OptimizerSettings optimizer(JsonFields json) {
    return new OptimizerSettings(
        json.number("learningRate"),
        json.number("embeddingLearningRate"),
        json.integer("embeddingFreezeEpochs"),
        json.constant("schedule", Schedule.class),
        json.optionalNumber(WARM_UP_KEY).orElse(WARM_UP_EPOCHS),
        json.number("weightDecay"),
        json.number("maxGradientNorm"),
        json.number("averageDecay"));
  }

  private static void write(JsonWriter json, Regularization regularization) throws IOException {
    json.beginObject();
    Json.number(json.name("wordDropout"), regularization.wordDropout());
    Json.number(json.name("weightDropout"), regularization.weightDropout());
    Json.number(json.name("labelSmoothing"), regularization.labelSmoothing());
    Json.number(json.name("adversarialNorm"), regularization.adversarialNorm());
    json.endObject();
  }

  private static Regularization regularization(JsonFields json) {
    return new Regularization(
        json.number("wordDropout"),
        json.number("weightDropout"),
        json.number("labelSmoothing"),
        json.number("adversarialNorm"));
  }

  private static void write(JsonWriter json, ClassWeights classWeights) throws IOException {
    json.beginObject();
    json.name("inverseFrequency").value(classWeights.inverseFrequency());
    json.name("factors").beginObject();
    for (Map.Entry<String, Double> factor : classWeights.factors().entrySet()) {
      Json.number(json.name(factor.getKey()), factor.getValue());
    }
    json.endObject();
    json.endObject();
  }

  private static ClassWeights classWeights(JsonFields json) {
    return new ClassWeights(
        json.flag("inverseFrequency"), json.object("factors", JsonFields::numbers));
  }
}
