package io.github.sentimentj;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.VocabularyBuilder;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.training.Coverage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a training makes of its texts before an engine sees them: words, their first vectors, and
 * the texts as ids.
 */
final class TrainingTexts {
  private final Source source;
  private final Dataset data;
  private final Labels labels;
  private final Vocabulary vocabulary;
  private final ScriptShares scripts;
  private final Optional<Coverage> coverage;
  private final Optional<SubwordVectors> subwords;
  private final MonitoredRun.Task task;

  /** What says how texts are read. */
  record Source(
      Recipe recipe, Tokenizer tokenizer, VectorSource vectors, Optional<StartingModel> start) {
    VocabularyBuilder words() {
      TextSettings text = recipe.text();
      return new VocabularyBuilder(tokenizer, text.maxLength(), text.truncation());
    }

    Vocabulary vocabulary(VocabularyBuilder words) {
      TextSettings text = recipe.text();
      Vocabulary known =
          start.map(model -> model.saved().vocabulary()).orElse(Vocabulary.of(List.of()));
      return words.extended(known, text.minFrequency(), text.maxVocabularySize());
    }

    TextEncoder encoder(Vocabulary vocabulary) {
      TextSettings text = recipe.text();
      return new TextEncoder(tokenizer, vocabulary, text.maxLength(), text.truncation());
    }

    /** Those of the training texts, and of the texts that the model to start from has seen. */
    ScriptShares scripts(VocabularyBuilder words, int texts) {
      return start
          .map(model -> model.saved().provenance())
          .map(old -> words.scripts().and(old.scripts(), texts, old.trainingExamples()))
          .orElse(words.scripts());
    }
  }

  /**
   * Reads every text once, then the vectors of the words in use.
   *
   * @throws IOException if pretrained vectors cannot be read
   */
  TrainingTexts(Source source, Labels labels, Dataset data) throws IOException {
    this.source = source;
    this.data = data;
    this.labels = labels;
    // Both are large, and nobody needs them once the task is there.
    VocabularyBuilder words = source.words();
    words.addAll(data, source.recipe().training().threads());
    this.vocabulary = source.vocabulary(words);
    WordVectors vectors = source.vectors().read(vocabulary);
    this.coverage = source.vectors().coverage(vectors, vocabulary, words);
    source.start().ifPresent(model -> model.copyWords(vectors, vocabulary));
    this.scripts = source.scripts(words, data.size());
    this.subwords =
        vectors.subwords().or(() -> source.start().flatMap(model -> model.saved().subwords()));
    this.task = task(words.encode(vocabulary), vectors);
  }

  Dataset data() {
    return data;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Optional<Coverage> coverage() {
    return coverage;
  }

  ScriptShares scripts() {
    return scripts;
  }

  /** What unknown words are composed of, if anything. */
  Optional<SubwordVectors> subwords() {
    return subwords;
  }

  /** What an engine fits. */
  MonitoredRun.Task task() {
    return task;
  }

  /** Encodes other texts as these were. */
  LabelledTexts encode(Dataset others) {
    return new LabelledTexts(labels, source.encoder(vocabulary).composing(subwords), others);
  }

  private MonitoredRun.Task task(List<EncodedText> texts, WordVectors vectors) {
    Dimensions dimensions =
        new Dimensions(vocabulary.size(), vectors.dimension(), labels.names().size());
    return new MonitoredRun.Task(
        source.recipe(),
        dimensions,
        initialWeights(vectors, dimensions),
        examples(texts),
        labels.priors(),
        subwords);
  }

  private Weights initialWeights(WordVectors vectors, Dimensions dimensions) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(
        "embedding.weight",
        InitialEmbeddings.of(
            vectors, dimensions.vocabularySize(), source.recipe().training().seed()));
    source
        .start()
        .ifPresent(
            model ->
                tensors.putAll(
                    model.tensors(
                        source.recipe().architecture().tensors(dimensions), labels.names())));
    return Weights.of(tensors);
  }

  /** Leaves out texts without any token: they have nothing to teach but their label's share. */
  private List<EncodedExample> examples(List<EncodedText> texts) {
    double[] factors = labels.factors(source.recipe().training().classWeights());
    List<EncodedExample> examples = new ArrayList<>(texts.size());
    int index = 0;
    for (Example example : data) {
      EncodedText text = texts.get(index++);
      if (text.length() > 0) {
        int label = labels.index(example);
        float weight = (float) (example.weight() * factors[label]);
        examples.add(new EncodedExample(text, label, weight));
      }
    }
    if (examples.stream().noneMatch(example -> example.text().hasKnownToken())) {
      throw new DataException(
          data.name()
              + ": no word of the training texts is frequent enough to be known; lower minFrequency"
              + " or add texts");
    }
    return examples;
  }
}
