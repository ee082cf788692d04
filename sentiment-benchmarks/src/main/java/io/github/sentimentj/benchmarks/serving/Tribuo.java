package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.data.text.impl.TextFeatureExtractorImpl;
import org.tribuo.data.text.impl.TokenPipeline;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.util.tokens.impl.BreakIteratorTokenizer;

/** Tribuo's LibLinear, logistic regression over lower-case words and bigrams. */
final class Tribuo implements Peer {
  private static final LabelFactory LABELS = new LabelFactory();
  private static final double COST = 1;
  private static final double TOLERANCE = 0.1;

  // Its tokenizer keeps the text it is at.
  private final ThreadLocal<TextFeatureExtractorImpl<Label>> extractor =
      ThreadLocal.withInitial(Tribuo::extractor);
  private final Model<Label> model;
  private final long bytes;

  private Tribuo(Path file) throws IOException {
    this.model = Model.deserializeFromFile(file).castModel(Label.class);
    this.bytes = Files.size(file);
  }

  static Tribuo open(List<Example> train, Path file) throws IOException {
    if (!Files.exists(file)) {
      TextFeatureExtractorImpl<Label> extractor = extractor();
      MutableDataset<Label> data =
          new MutableDataset<>(new SimpleDataSourceProvenance("IMDB", LABELS), LABELS);
      for (Example example : train) {
        data.add(extractor.extract(new Label(example.label()), lowerCase(example.text())));
      }
      new LibLinearClassificationTrainer(
              new LinearClassificationType(LinearType.L2R_LR), COST, TOLERANCE)
          .train(data)
          .serializeToFile(file);
    }
    return new Tribuo(file);
  }

  private static TextFeatureExtractorImpl<Label> extractor() {
    return new TextFeatureExtractorImpl<>(
        new TokenPipeline(new BreakIteratorTokenizer(Locale.US), 2, false));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isPositive(String text) {
    return model
        .predict(extractor.get().extract(LabelFactory.UNKNOWN_LABEL, lowerCase(text)))
        .getOutput()
        .getLabel()
        .equals("positive");
  }

  @Override
  public long modelBytes() {
    return bytes;
  }
}
