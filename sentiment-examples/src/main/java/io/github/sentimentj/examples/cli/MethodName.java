package io.github.sentimentj.examples.cli;

import io.github.sentimentj.explanation.ExplanationMethod;

/** Names of the ways to explain. */
final class MethodName extends ConstantName<ExplanationMethod> {
  MethodName() {
    super(ExplanationMethod.class);
  }
}
