package io.github.sentimentj.modelfile;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything of a model that is not a tensor, with its JSON form in the file's header. */
record ModelDescription(
    Recipe recipe,
    List<String> labels,
    List<Double> priors,
    Provenance provenance,
    Optional<SubwordRule> subwords,
    WeightPrecision precision,
    Decision decision) {
  private static final int FORMAT_VERSION = 1;
  private static final String FORMAT = "format";
  private static final String FORMAT_NAME = "sentimentj";
  private static final String MODEL = "model";

  ModelDescription {
    ModelRules.requireLabels(labels);
    ModelRules.requirePriors(priors, labels.size());
  }

  static ModelDescription of(SavedModel model) {
    return new ModelDescription(
        model.recipe(),
        model.labels(),
        model.priors(),
        model.provenance(),
        model.subwords().map(SubwordVectors::rule),
        model.precision(),
        model.decision());
  }

  /**
   * Reads a header's metadata.
   *
   * @throws NotAModelException if another program wrote them
   */
  static ModelDescription parse(Map<String, String> metadata) {
    if (!FORMAT_NAME.equals(metadata.get(FORMAT))) {
      throw new NotAModelException("a safetensors file of another program");
    }
    String json = metadata.getOrDefault(MODEL, "");
    ModelDescription model =
        JsonFields.read(MODEL, Json.parse(json, MODEL), ModelDescription::read);
    // After the version: a later one may have more.
    if (metadata.size() > 2) {
      throw new CorruptModelException(
          "the metadata have the keys %s; expected %s and %s"
              .formatted(Json.cut(metadata.keySet().toString()), FORMAT, MODEL));
    }
    return model;
  }

  private static ModelDescription read(JsonFields json) {
    long version = json.wholeNumber("formatVersion");
    if (version > FORMAT_VERSION) {
      throw new ModelTooNewException(version, FORMAT_VERSION);
    }
    if (version < FORMAT_VERSION) {
      throw new CorruptModelException("format version " + version + "; the first one is 1");
    }
    return new ModelDescription(
        json.object("recipe", RecipeJson::read),
        json.list("labels", JsonFields::string),
        json.list("priors", JsonFields::number),
        json.object("provenance", ModelDescription::provenance),
        json.optionalObject("subwords", ModelDescription::subwords),
        json.constant("precision", WeightPrecision.class),
        json.object("decision", DecisionJson::read));
  }

  /** Returns the metadata of a header. */
  SortedMap<String, String> toMetadata() {
    return new TreeMap<>(Map.of(FORMAT, FORMAT_NAME, MODEL, Json.write(this::write)));
  }

  private void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("formatVersion").value(FORMAT_VERSION);
    RecipeJson.write(json.name("recipe"), recipe);
    json.name("labels").beginArray();
    for (String label : labels) {
      json.value(label);
    }
    json.endArray();
    json.name("priors").beginArray();
    for (double prior : priors) {
      Json.number(json, prior);
    }
    json.endArray();
    writeProvenance(json.name("provenance"));
    if (subwords.isPresent()) {
      write(json.name("subwords"), subwords.get());
    }
    json.name("precision").value(JsonFields.spelling(precision));
    DecisionJson.write(json.name("decision"), decision);
    json.endObject();
  }

  private static void write(JsonWriter json, SubwordRule subwords) throws IOException {
    json.beginObject();
    json.name("buckets").value(subwords.buckets());
    json.name("minLength").value(subwords.minLength());
    json.name("maxLength").value(subwords.maxLength());
    json.endObject();
  }

  private static SubwordRule subwords(JsonFields json) {
    return new SubwordRule(
        json.integer("buckets"), json.integer("minLength"), json.integer("maxLength"));
  }

  private void writeProvenance(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("libraryVersion").value(provenance.libraryVersion());
    json.name("trainingExamples").value(provenance.trainingExamples());
    json.name("validationExamples").value(provenance.validationExamples());
    json.name("dataSha256").value(provenance.dataSha256());
    json.name("scripts").beginObject();
    for (Map.Entry<String, Double> script : provenance.scripts().shares().entrySet()) {
      Json.number(json.name(script.getKey()), script.getValue());
    }
    json.endObject();
    json.name("epochs").value(provenance.epochs());
    json.name("bestEpoch").value(provenance.bestEpoch());
    json.name("validation").beginObject();
    for (Map.Entry<String, Double> figure : provenance.validation().entrySet()) {
      Json.number(json.name(figure.getKey()), figure.getValue());
    }
    json.endObject();
    if (provenance.history().isPresent()) {
      HistoryJson.write(json.name("history"), provenance.history().get());
    }
    json.endObject();
  }

  private static Provenance provenance(JsonFields json) {
    return new Provenance(
        json.string("libraryVersion"),
        json.integer("trainingExamples"),
        json.integer("validationExamples"),
        json.string("dataSha256"),
        json.object("scripts", fields -> new ScriptShares(fields.numbers())),
        json.integer("epochs"),
        json.integer("bestEpoch"),
        json.object("validation", JsonFields::numbers),
        json.optionalObject("history", HistoryJson::read));
  }
}
