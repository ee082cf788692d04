"""Writes the golden values of the metrics to metrics.json beside this script, and those of
intervals and comparisons to comparison.json.

    python3 make_metrics.py

A case holds the labels' probabilities and the index of the true label per text. The predicted
label is the first one of highest probability. "macroPresent" averages over the labels that occur in
truth or prediction (scikit-learn's default), "macroAll" over all labels. What is not defined is
null. Scikit-learn computes everything but these: the area under the risk-coverage curve, where the
mean over all orders of equally confident texts is taken by going through them; McNemar's test
(statsmodels) and intervals (SciPy's bootstrap).
Debian: apt-get install python3-sklearn python3-statsmodels
"""
import itertools
import json
import math
import warnings
from pathlib import Path

import numpy as np
import scipy
import sklearn
import statsmodels
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve
from statsmodels.stats.contingency_tables import mcnemar

SEED = 201
# Curves have a point for each text.
LONGEST_CURVE = 40


def draw(rng, rows, labels, absent, unpredicted):
    """Probabilities that lean to the truth; exactly these labels are absent or never predicted."""
    truth = rng.choice([label for label in range(labels) if label not in absent], rows)
    scores = rng.normal(size=(rows, labels))
    scores[np.arange(rows), truth] += 1
    scores[:, unpredicted] -= 6
    probabilities = np.exp(scores)
    probabilities = (probabilities / probabilities.sum(1, keepdims=True)).round(6)
    probabilities /= probabilities.sum(1, keepdims=True)

    if labels > 1:
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


def defined(value):
    return None if math.isnan(value) else float(value)


def mean(values):
    present = [value for value in values if value is not None]
    return float(np.mean(present)) if present else None


def aurc(confidence, right):
    """Mean error rate of the first 1, 2, ... texts by falling confidence, over all orders of ties."""
    groups = [np.flatnonzero(confidence == value) for value in sorted(set(confidence))[::-1]]
    orders = [list(itertools.permutations(group)) for group in groups]
    assert math.prod(len(order) for order in orders) <= 1_000_000, "too many orders"
    areas = []
    for choice in itertools.product(*orders):
        wrong = ~right[np.concatenate(choice)]
        areas.append((wrong.cumsum() / np.arange(1, len(wrong) + 1)).mean())
    return float(np.mean(areas))


def ece(confidence, right):
    """Guo et al. 2017: 15 bins of equal width, each without its lower end and with its upper."""
    accuracy, mean_confidence = calibration_curve(right, confidence, n_bins=15, strategy="uniform")
    bins = np.searchsorted(np.linspace(0, 1, 16)[1:-1], confidence)
    share = np.bincount(bins, minlength=15) / len(confidence)
    return float((np.abs(accuracy - mean_confidence) * share[share > 0]).sum())


def bins(confidence, right):
    """Of each bin that is not empty: the mean confidence and the share of right answers."""
    accuracy, mean_confidence = calibration_curve(right, confidence, n_bins=15, strategy="uniform")
    return np.stack([mean_confidence, accuracy], 1).tolist()


def coverage(confidence, right):
    """Threshold, share answered and accuracy on it, for each confidence that occurs, falling."""
    points = []
    for threshold in sorted(set(confidence))[::-1]:
        answered = confidence >= threshold
        points.append([threshold, float(answered.mean()),
                       metrics.accuracy_score(np.ones(answered.sum()), right[answered])])
    return points


def cutoffs(truth, probabilities, label):
    """Threshold, recall, false positive rate and precision, by falling threshold."""
    one = truth == label
    if one.all() or not one.any():
        return None
    score = probabilities[:, label]
    wrong, found, thresholds = metrics.roc_curve(one, score, drop_intermediate=False)
    precision, _, rising = metrics.precision_recall_curve(one, score)
    assert np.array_equal(thresholds[1:], rising[::-1])
    return np.stack([thresholds[1:], found[1:], wrong[1:], precision[:-1][::-1]], 1).tolist()


def ranking(truth, probabilities, label):
    one = truth == label
    if one.all() or not one.any():
        return {"auroc": None, "averagePrecision": 1.0 if one.all() else None}
    return {"auroc": metrics.roc_auc_score(one, probabilities[:, label]),
            "averagePrecision": metrics.average_precision_score(one, probabilities[:, label])}


def case(name, truth, probabilities, predicted):
    labels = probabilities.shape[1]
    every = list(range(labels))
    rankings = [ranking(truth, probabilities, label) for label in every]
    confidence, right = probabilities.max(1), truth == predicted
    result = {
        "name": name,
        "labels": labels,
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "probabilities": probabilities.tolist(),
        "logLoss": -np.log(probabilities[np.arange(len(truth)), truth]).mean(),
        "accuracy": metrics.accuracy_score(truth, predicted),
        "perLabel": quality(truth, predicted, None, every),
        "macroPresent": quality(truth, predicted, "macro"),
        "macroAll": quality(truth, predicted, "macro", every),
        "micro": quality(truth, predicted, "micro"),
        "weighted": quality(truth, predicted, "weighted"),
        "matthews": metrics.matthews_corrcoef(truth, predicted),
        "cohensKappa": defined(metrics.cohen_kappa_score(truth, predicted)),
        "rankings": rankings,
        "auroc": mean([each["auroc"] for each in rankings]),
        "averagePrecision": mean([each["averagePrecision"] for each in rankings]),
        # Each label's own score, added up: the original definition for any number of labels.
        "brier": sum(metrics.brier_score_loss((truth == label).astype(int), probabilities[:, label],
                                              pos_label=1) for label in every),
        "ece": ece(confidence, right),
        "aurc": aurc(confidence, right),
        "bins": bins(confidence, right),
        # Rows are the truth, columns the prediction.
        "confusion": metrics.confusion_matrix(truth, predicted, labels=every).tolist(),
    }
    if len(truth) <= LONGEST_CURVE:
        result["coverage"] = coverage(confidence, right)
        result["cutoffs"] = [cutoffs(truth, probabilities, label) for label in every]
    if labels > 1 and len(set(truth)) > 1:
        assert np.isclose(result["logLoss"], metrics.log_loss(truth, probabilities, labels=every))
    return result


def make(rng, name, rows, labels, absent=(), unpredicted=()):
    return case(name, *draw(rng, rows, labels, list(absent), list(unpredicted)))


def given(name, truth, probabilities):
    truth, probabilities = np.array(truth), np.array(probabilities)
    return case(name, truth, probabilities, probabilities.argmax(1))


def tied(rng, name, rows, labels):
    """Probabilities of few values, so that many are equal, of one text too; none is 0."""
    truth = rng.integers(0, labels, rows)
    parts = rng.multinomial(2, np.full(labels, 1 / labels), rows) + 1
    return given(name, truth, parts / (labels + 2))


def interval(rng, truth, predicted, figure):
    low, high = stats.bootstrap(
        (truth, predicted), figure, paired=True, vectorized=False, n_resamples=9999,
        method="percentile", random_state=rng).confidence_interval
    return {"lower": low, "upper": high}


def macro_f1(truth, predicted):
    return metrics.f1_score(truth, predicted, average="macro")


def comparison(rng):
    """Two classifiers on 200 texts, the second better; labels only."""
    truth = rng.integers(0, 3, 200)
    first = np.where(rng.random(200) < 0.55, truth, rng.integers(0, 3, 200))
    second = np.where(rng.random(200) < 0.70, truth, rng.integers(0, 3, 200))

    def table(one, other):
        a, b = one == truth, other == truth
        return [[int((a & b).sum()), int((a & ~b).sum())], [int((~a & b).sum()), int((~a & ~b).sum())]]

    difference = stats.bootstrap(
        (truth, first, second), lambda t, a, b: macro_f1(t, b) - macro_f1(t, a), paired=True,
        vectorized=False, n_resamples=9999, method="percentile",
        random_state=rng).confidence_interval
    return {
        "truth": truth.tolist(), "first": first.tolist(), "second": second.tolist(),
        "pValue": mcnemar(table(first, second), exact=True).pvalue,
        "accuracy": interval(rng, truth, first, metrics.accuracy_score),
        "macroF1": interval(rng, truth, first, macro_f1),
        "macroF1Difference": {"lower": difference[0], "upper": difference[1]},
    }


def p_values():
    pairs = [(0, 0), (0, 1), (1, 0), (3, 3), (2, 9), (9, 2), (12, 30), (400, 470), (5000, 5321)]
    return [{"onlyFirst": a, "onlySecond": b,
             "pValue": 1.0 if a + b == 0 else mcnemar([[7, a], [b, 5]], exact=True).pvalue}
            for a, b in pairs]


def quantiles(rng):
    values = np.sort(rng.normal(size=37))
    shares = [0, 0.025, 0.1, 0.5, 0.975, 1]
    return {"values": values.tolist(), "shares": shares,
            "quantiles": np.quantile(values, shares).tolist()}


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


def write(name, document):
    Path(__file__).with_name(name).write_text(pretty(document) + "\n", "utf-8")


if __name__ == "__main__":
    warnings.filterwarnings("ignore")  # on figures that are not defined
    generator = np.random.default_rng(SEED)
    cases = [make(generator, "binary", 40, 2),
             make(generator, "five-labels", 60, 5, absent=[4], unpredicted=[2]),
             # The only case whose two macro averages differ: label 1 occurs nowhere.
             make(generator, "missing-label", 20, 4, absent=[1], unpredicted=[1]),
             make(generator, "five-labels-all-there", 300, 5),
             make(generator, "all-predicted-one-label", 25, 2, unpredicted=[0]),
             make(generator, "one-label-in-data", 12, 2, absent=[0]),
             tied(generator, "ties", 10, 2),
             tied(generator, "ties-of-three-labels", 10, 3),
             given("one-example-right", [1], [[0.25, 0.75]]),
             given("one-example-wrong", [0], [[0.25, 0.75]]),
             given("all-the-same-and-right", [1, 1, 1], [[0.25, 0.75]] * 3)]
    versions = {"scikitLearnVersion": sklearn.__version__, "sciPyVersion": scipy.__version__,
                "statsmodelsVersion": statsmodels.__version__, "seed": SEED}
    write("metrics.json", {**versions, "cases": cases})
    write("comparison.json", {**versions, "comparison": comparison(generator),
                              "pValues": p_values(), "quantiles": quantiles(generator)})
