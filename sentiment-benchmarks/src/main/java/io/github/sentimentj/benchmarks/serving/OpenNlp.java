package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's document categorizer with its defaults, over lower-case words and bigrams. */
final class OpenNlp implements Peer {
  private final DocumentCategorizerME categorizer;
  private final int positive;
  private final long bytes;

  private OpenNlp(Path file) throws IOException {
    this.categorizer = new DocumentCategorizerME(new DoccatModel(file));
    this.positive = categorizer.getIndex("positive");
    this.bytes = Files.size(file);
  }

  static OpenNlp open(List<Example> train, Path file) throws IOException {
    if (!Files.exists(file)) {
      FeatureGenerator[] features = {
        new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)
      };
      List<DocumentSample> samples =
          train.stream()
              .map(example -> new DocumentSample(example.label(), tokens(example.text())))
              .toList();
      TrainingParameters parameters = TrainingParameters.defaultParams();
      parameters.put(TrainingParameters.THREADS_PARAM, Runtime.getRuntime().availableProcessors());
      DoccatModel model =
          DocumentCategorizerME.train(
              "eng",
              ObjectStreamUtils.createObjectStream(samples),
              parameters,
              new DoccatFactory(features));
      model.serialize(file);
    }
    return new OpenNlp(file);
  }

  private static String[] tokens(String text) {
    return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean isPositive(String text) {
    return categorizer.categorize(tokens(text))[positive] > 0.5;
  }

  @Override
  public long modelBytes() {
    return bytes;
  }
}
