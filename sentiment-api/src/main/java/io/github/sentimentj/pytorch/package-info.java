/**
 * Weights that go from PyTorch to this library and back: {@link
 * io.github.sentimentj.pytorch.PyTorchBiLstm} reads the {@code state_dict} of a classifier that was
 * trained in Python, and writes that of one trained here.
 */
@NullMarked
package io.github.sentimentj.pytorch;

import org.jspecify.annotations.NullMarked;
