"""Writes the golden values of the metrics, computed by scikit-learn, to metrics.json beside this
script.

    python3 make_metrics.py

A case holds the labels' probabilities and the index of the true label per text. The predicted
label is the one of highest probability; no two are equal. "macroPresent" averages over the labels
that occur in truth or prediction (scikit-learn's default), "macroAll" over all labels.
Needs scikit-learn and NumPy.
"""
import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics

SEED = 201


def draw(rng, rows, labels, absent, unpredicted):
    """Probabilities that lean to the truth; exactly these labels are absent or never predicted."""
    truth = rng.choice([label for label in range(labels) if label not in absent], rows)
    scores = rng.normal(size=(rows, labels))
    scores[np.arange(rows), truth] += 1
    scores[:, unpredicted] -= 6
    probabilities = np.exp(scores)
    probabilities = (probabilities / probabilities.sum(1, keepdims=True)).round(6)
    probabilities /= probabilities.sum(1, keepdims=True)

    highest = np.sort(probabilities, 1)[:, -2:]
    assert (highest[:, 1] - highest[:, 0]).min() > 1e-4, "a tie"
    predicted = probabilities.argmax(1)
    assert set(range(labels)) - set(truth) == set(absent)
    assert set(range(labels)) - set(predicted) == set(unpredicted)
    return truth, probabilities, predicted


def quality(truth, predicted, average, labels=None):
    precision, recall, f1, support = metrics.precision_recall_fscore_support(
        truth, predicted, labels=labels, average=average, zero_division=0)
    if average:
        return {"precision": precision, "recall": recall, "f1": f1}
    return [dict(zip(("precision", "recall", "f1", "support"), row))
            for row in zip(precision.tolist(), recall.tolist(), f1.tolist(), support.tolist())]


def make(rng, name, rows, labels, absent=(), unpredicted=()):
    truth, probabilities, predicted = draw(rng, rows, labels, list(absent), list(unpredicted))
    every = list(range(labels))
    return {
        "name": name,
        "labels": labels,
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "probabilities": probabilities.tolist(),
        "logLoss": metrics.log_loss(truth, probabilities, labels=every),
        "accuracy": metrics.accuracy_score(truth, predicted),
        "perLabel": quality(truth, predicted, None, every),
        "macroPresent": quality(truth, predicted, "macro"),
        "macroAll": quality(truth, predicted, "macro", every),
        "micro": quality(truth, predicted, "micro"),
        "weighted": quality(truth, predicted, "weighted"),
        "matthews": metrics.matthews_corrcoef(truth, predicted),
        "cohensKappa": metrics.cohen_kappa_score(truth, predicted),
        # Rows are the truth, columns the prediction.
        "confusion": metrics.confusion_matrix(truth, predicted, labels=every).tolist(),
    }


def pretty(value, indent=""):
    """JSON with one line per row: only containers of containers are broken into lines."""
    children = list(value.values() if isinstance(value, dict) else value)
    if not any(isinstance(child, (dict, list)) for child in children):
        return json.dumps(value)
    inner = indent + "  "
    texts = [pretty(child, inner) if isinstance(child, (dict, list)) else json.dumps(child)
             for child in children]
    if isinstance(value, dict):
        texts = [f"{json.dumps(key)}: {text}" for key, text in zip(value, texts)]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(texts) + f"\n{indent}{closing}"


if __name__ == "__main__":
    generator = np.random.default_rng(SEED)
    cases = [make(generator, "binary", 40, 2),
             make(generator, "five-labels", 60, 5, absent=[4], unpredicted=[2]),
             # The only case whose two macro averages differ: label 1 occurs nowhere.
             make(generator, "missing-label", 20, 4, absent=[1], unpredicted=[1])]
    document = {"scikitLearnVersion": sklearn.__version__, "seed": SEED, "cases": cases}
    Path(__file__).with_name("metrics.json").write_text(pretty(document) + "\n", "utf-8")
