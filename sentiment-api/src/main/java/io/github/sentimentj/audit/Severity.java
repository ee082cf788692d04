package io.github.sentimentj.audit;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Likely to make a model worse, or its figures misleading. */
  WARNING,
  /** Figures measured on such data are wrong. */
  ERROR
}
