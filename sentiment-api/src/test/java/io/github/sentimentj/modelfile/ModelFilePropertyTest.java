package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

final class ModelFilePropertyTest {
  private static final byte[] TINY = ModelFiles.bytes(TinyModel.withSubwords());

  @Property(tries = 200)
  void read_anyWordsAndNumbers_areEqual(
      @ForAll @UniqueElements List<String> words,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double rate,
      @ForAll Pooling pooling)
      throws IOException {
    BiLstm architecture = new BiLstm(2, 1, pooling, 3, rate, rate / 3);
    Recipe tiny = TinyModel.recipe(architecture);
    OptimizerSettings optimizer =
        new OptimizerSettings(
            rate + 1e-9, rate / 7, 3, Schedule.COSINE, rate, rate / 11, 1 / rate, rate / 13);
    TrainingSettings training =
        new TrainingSettings(
            1,
            1,
            optimizer,
            new Regularization(rate / 15, rate / 17, rate / 19, rate / 21),
            ClassWeights.of(Map.of("schön", rate + 1e-6)),
            EarlyStopping.on(Metric.LOSS),
            seed,
            1);
    Dimensions dimensions = new Dimensions(words.size() + Vocabulary.FIRST_WORD_ID, 3, 2);
    SavedModel model =
        new SavedModel(
            new Recipe(tiny.text(), architecture, training),
            Vocabulary.of(words),
            TinyModel.LABELS,
            TinyModel.PRIORS,
            TinyModel.provenance(),
            TinyModel.weights(architecture, dimensions, seed));

    ModelFileTest.assertEqual(ModelFiles.read(ModelFiles.bytes(model)), model);
  }

  @Property(tries = 300)
  void read_anyLabels_areEqual(@ForAll @Size(min = 2, max = 20) @UniqueElements List<String> labels)
      throws IOException {
    List<String> named = labels.stream().map(label -> label + "x").toList();
    SavedModel tiny = TinyModel.ofDefaults();
    Dimensions dimensions = new Dimensions(tiny.vocabulary().size(), 2, named.size());
    SavedModel model =
        new SavedModel(
            tiny.recipe(),
            tiny.vocabulary(),
            named,
            Collections.nCopies(named.size(), 1.0 / named.size()),
            tiny.provenance(),
            TinyModel.weights(tiny.recipe().architecture(), dimensions, 1));

    ModelFileTest.assertEqual(ModelFiles.read(ModelFiles.bytes(model)), model);
  }

  @Property(tries = 3000)
  void read_anyBytesChangedUnderARightDigest_givesAModelOrAModelFileException(
      @ForAll @IntRange(max = 100_000) int place, @ForAll @Size(min = 1, max = 12) byte[] bytes)
      throws IOException {
    byte[] file = TINY.clone();
    int offset = place % (file.length - bytes.length);
    System.arraycopy(bytes, 0, file, offset, bytes.length);

    try {
      assertThat(ModelFiles.read(ModelFiles.resigned(file))).isNotNull();
    } catch (ModelFileException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Property(tries = 1000)
  void read_anyBytes_throwsNotAModel(@ForAll byte[] bytes) throws IOException {
    try {
      ModelFiles.read(bytes);
    } catch (NotAModelException e) {
      assertThat(e).hasMessageContaining("looks like");
    }
  }
}
