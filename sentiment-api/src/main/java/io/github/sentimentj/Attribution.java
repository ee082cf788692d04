package io.github.sentimentj;

/** Scores of a text, of what it is compared with, and what each of its read tokens contributes. */
final class Attribution {
  final double score;
  final double baseScore;
  final double[] contributions;

  Attribution(double score, double baseScore, double[] contributions) {
    this.score = score;
    this.baseScore = baseScore;
    this.contributions = contributions;
  }
}
