// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/learn/textfeatures.h"

#include <QList>
#include <QStringList>

#include <atomic>
#include <span>

class QDataStream;

namespace JakOps {

// A code a model offers, and how often it is right when it says so (0 to 1).
struct Suggested
{
    QString code;
    double confidence = 0.0;

    friend bool operator==(const Suggested&, const Suggested&) = default;
};

struct LearnedExample
{
    TextFeatures features;
    int label = 0; // into the classes
};

enum class Learner : quint8 {
    Softmax, // multinomial logistic regression by stochastic descent
    ComplementBayes, // naive Bayes that counts what is not of the class: one pass, fair to rare classes
};

// One linear model over hashed features: which of its classes a text belongs to. Weights are kept in a byte each. Immutable
// once learned; any thread.
class LinearHead final
{
public:
    struct Options
    {
        Learner learner = Learner::Softmax;
        quint32 seed = 1; // of the order of the examples
        const std::atomic<bool>* stop = nullptr; // true: an unfinished head comes back
    };
    // `calibration`: examples not learned from; by them the confidences are made true. Deterministic.
    [[nodiscard]] static LinearHead learn(const QStringList& classes, std::span<const LearnedExample> examples,
        std::span<const LearnedExample> calibration, const Options& options);

    [[nodiscard]] const QStringList& classes() const { return m_classes; }
    // The best `count`, best first; confidences of all classes add up to 1.
    [[nodiscard]] QList<Suggested> best(const TextFeatures& features, int count) const;

    void write(QDataStream& stream) const;
    [[nodiscard]] static bool read(QDataStream& stream, LinearHead& head); // false: damaged

private:
    void keep(std::span<const float> weights, std::vector<float> bias); // as bytes
    void calibrate(std::span<const LearnedExample> examples);
    [[nodiscard]] std::vector<float> scores(const TextFeatures& features) const;

    QStringList m_classes;
    std::vector<qint8> m_weights; // a row per feature, a column per class
    std::vector<float> m_scale; // per class
    std::vector<float> m_bias;
    float m_sharpness = 1.0F; // of the softmax: calibrated
};

} // namespace JakOps
