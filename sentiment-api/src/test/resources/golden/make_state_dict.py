"""Writes classifiers as PyTorch tutorials have them, with their logits, beside this script.

    python3 make_state_dict.py

Each pytorch-<name>.safetensors is the state_dict of a small random network, pytorch-<name>.txt the
words of its embedding's rows, pytorch-<name>.json the logits of some texts, each computed alone.
Needs PyTorch and NumPy.
"""
import json
from pathlib import Path

import torch
from torch import nn

from make_golden import write_safetensors

FOLDER = Path(__file__).parent
WORDS = "the film was great awful not so and but ending I cried 电影 很 好 ! naïve 1984".split()
TEXTS = ["great", "the film was great !", "the film was not so great but the ending was awful",
         "电影 很 好", "nobody listed these", "the naïve ending and nobody cried " * 12]


class Post(nn.Module):
    """The usual one: last time step, two linear layers."""
    words = ["<unk>", "<pad>"] + WORDS

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(len(self.words), 8)
        self.lstm = nn.LSTM(8, 6, 2, bidirectional=True, batch_first=True)
        self.fc1 = nn.Linear(12, 5)
        self.fc2 = nn.Linear(5, 2)

    def forward(self, ids):
        outputs, _ = self.lstm(self.embedding(ids))
        return self.fc2(torch.relu(self.fc1(outputs[:, -1, :])))


class OtherNames(nn.Module):
    """Three labels, other names, padding in front of the list."""
    words = ["<pad>", "<unk>"] + WORDS

    def __init__(self):
        super().__init__()
        self.word_vectors = nn.Embedding(len(self.words), 7, padding_idx=0)
        self.LSTM = nn.LSTM(7, 4, bidirectional=True, batch_first=True)
        self.ffn = nn.Sequential(nn.Linear(8, 6), nn.ReLU(), nn.Linear(6, 3))

    def forward(self, ids):
        outputs, _ = self.LSTM(self.word_vectors(ids))
        return self.ffn(outputs[:, -1, :])


class OneLogit(nn.Module):
    """Both final states, one linear layer, one logit for a sigmoid; unknown words in the middle."""
    words = WORDS[:4] + ["<unk>"] + WORDS[4:]

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(len(self.words), 5)
        self.lstm = nn.LSTM(5, 6, bidirectional=True, batch_first=True)
        self.fc = nn.Linear(12, 1)

    def forward(self, ids):
        _, (states, _) = self.lstm(self.embedding(ids))
        return self.fc(torch.cat((states[-2], states[-1]), 1))


def make(name, network):
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_(0, 0.7)
    write_safetensors(FOLDER / f"pytorch-{name}.safetensors",
                      {key: value.numpy() for key, value in network.state_dict().items()},
                      {"format": "pt"})
    (FOLDER / f"pytorch-{name}.txt").write_text("\n".join(network.words) + "\n", "utf-8")
    ids = {word: row for row, word in enumerate(network.words)}
    with torch.no_grad():
        logits = {text: network(torch.tensor([[ids.get(word, ids["<unk>"])
                                               for word in text.split()]]))[0].tolist()
                  for text in TEXTS}
    (FOLDER / f"pytorch-{name}.json").write_text(
        json.dumps(logits, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    torch.manual_seed(501)
    torch.set_num_threads(1)
    make("post", Post())
    make("other-names", OtherNames())
    make("one-logit", OneLogit())
