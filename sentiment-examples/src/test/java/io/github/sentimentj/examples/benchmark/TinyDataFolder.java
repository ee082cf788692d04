package io.github.sentimentj.examples.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A folder with all files that the tasks need, each with a few easy sentences. */
public final class TinyDataFolder {
  /** Rows of every file. */
  public static final int ROWS = 120;

  private static final List<String> POLES = List.of("negative", "positive");
  private static final List<String> THREE = List.of("negative", "neutral", "positive");
  private static final List<String> FIVE =
      List.of("very_negative", "negative", "neutral", "positive", "very_positive");

  private TinyDataFolder() {}

  /** Writes the files. */
  public static Path in(Path folder) throws IOException {
    write(folder.resolve("imdb/train.csv.gz"), POLES, 1);
    write(folder.resolve("imdb/test.csv.gz"), POLES, 2);
    write(folder.resolve("imdb/unsup.csv.gz"), List.of("unlabelled"), 3);
    write(folder.resolve("sst/sst2_train.csv.gz"), POLES, 4);
    write(folder.resolve("sst/sst2_phrases_train.csv.gz"), POLES, 5);
    write(folder.resolve("sst/sst2_dev.csv.gz"), POLES, 6);
    write(folder.resolve("sst/sst2_test.csv.gz"), POLES, 7);
    write(folder.resolve("sst/sst5_train.csv.gz"), FIVE, 8);
    write(folder.resolve("sst/sst5_dev.csv.gz"), FIVE, 9);
    write(folder.resolve("sst/sst5_test.csv.gz"), FIVE, 10);
    gzip(folder.resolve("sst/trees/train.txt.gz"), trees());
    write(folder.resolve("zh-chnsenticorp/train.csv.gz"), POLES, 11);
    write(folder.resolve("zh-chnsenticorp/dev.csv.gz"), POLES, 12);
    write(folder.resolve("zh-chnsenticorp/test.csv.gz"), POLES, 13);
    write(folder.resolve("zh-waimai/all.csv.gz"), POLES, 14);
    write(folder.resolve("zh-online-shopping/all.csv.gz"), POLES, 15);
    write(folder.resolve("umsab/es_train.csv.gz"), THREE, 16);
    write(folder.resolve("umsab/es_dev.csv.gz"), THREE, 17);
    write(folder.resolve("umsab/es_test.csv.gz"), THREE, 18);
    gzip(folder.resolve("vectors-zh-char/tencent-char-200d.vec.gz"), "3 2\nf 1 2\ni 2 3\nl 3 4\n");
    gzip(folder.resolve("vectors-glove/glove.6B.100d.top100k.txt.gz"), vectors());
    return folder;
  }

  private static String trees() {
    StringBuilder trees = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      trees.append("(%d (2 film%d) (%d was%d))\n".formatted(row % 5, row, row % 5, row));
    }
    return trees.toString();
  }

  private static String vectors() {
    return "film 0.1 0.2 0.3\nwas 0.3 0.2 0.1\npositive 0.9 0.1 0.5\nnegative 0.1 0.9 0.5\n";
  }

  private static void write(Path file, List<String> labels, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("id,label,text,movie\n");
    for (int row = 0; row < ROWS; row++) {
      String label = labels.get(row % labels.size());
      csv.append(
          "%d/%d,%s,\"the film was %s, %d\",m%d\n"
              .formatted(
                  seed, row, label, label.replace('_', ' '), random.nextInt(10_000), row / 4));
    }
    gzip(file, csv.toString());
  }

  private static void gzip(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
