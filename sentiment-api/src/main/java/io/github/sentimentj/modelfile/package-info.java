/** The model file: one safetensors file that any reader of that format opens. */
@NullMarked
package io.github.sentimentj.modelfile;

import org.jspecify.annotations.NullMarked;
