// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/learn/linearhead.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace JakOps {

namespace {

constexpr int kRounds = 3;
constexpr float kFirstStep = 4.0F; // features have length 1, so a step of 4 moves a score by at most 4
constexpr double kSmoothing = 0.3;
constexpr int kMaxClasses = 1'000;

// A generator of our own: the standard's shuffle differs between libraries.
quint32 nextRandom(quint64& state)
{
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return quint32(state >> 33U);
}

void softmax(std::vector<float>& scores, float sharpness)
{
    const float top = *std::ranges::max_element(scores);
    float sum = 0.0F;
    for (float& score : scores)
        sum += score = std::exp((score - top) * sharpness);
    for (float& score : scores)
        score /= sum;
}

void descend(std::vector<float>& weights, std::vector<float>& bias, std::span<const LearnedExample> examples,
    const LinearHead::Options& options)
{
    const size_t width = bias.size();
    std::vector<quint32> order(examples.size());
    std::iota(order.begin(), order.end(), 0U);
    quint64 random = options.seed;
    std::vector<float> scores(width);
    size_t step = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[nextRandom(random) % i]);
        for (const quint32 at : order) {
            if (options.stop && options.stop->load(std::memory_order_relaxed))
                return;
            const LearnedExample& example = examples[at];
            scores = bias;
            for (const TextFeature& feature : example.features) {
                const float* const row = weights.data() + size_t(feature.index) * width;
                for (size_t k = 0; k < width; ++k)
                    scores[k] += feature.weight * row[k];
            }
            softmax(scores, 1.0F);
            const float rate = kFirstStep / (1.0F + 3.0F * float(step++) / float(examples.size()));
            scores[size_t(example.label)] -= 1.0F;
            for (size_t k = 0; k < width; ++k)
                bias[k] -= 0.05F * rate * scores[k];
            for (const TextFeature& feature : example.features) {
                float* const row = weights.data() + size_t(feature.index) * width;
                const float move = rate * feature.weight;
                for (size_t k = 0; k < width; ++k)
                    row[k] -= move * scores[k];
            }
        }
    }
}

// Rennie and others 2003: a class by how little the other classes' reports look so.
void count(std::vector<float>& weights, std::vector<float>& bias, std::span<const LearnedExample> examples)
{
    const size_t width = bias.size();
    std::vector<double> perFeature(kTextFeatures), perClass(width);
    for (const LearnedExample& example : examples) {
        for (const TextFeature& feature : example.features) {
            weights[size_t(feature.index) * width + size_t(example.label)] += feature.weight;
            perFeature[feature.index] += double(feature.weight);
            perClass[size_t(example.label)] += double(feature.weight);
        }
    }
    const double all = std::accumulate(perClass.begin(), perClass.end(), 0.0);
    std::vector<double> size(width);
    for (quint32 f = 0; f < kTextFeatures; ++f) {
        for (size_t k = 0; k < width; ++k) {
            float& cell = weights[size_t(f) * width + k];
            const double others = (perFeature[f] - double(cell) + kSmoothing)
                / (all - perClass[k] + kSmoothing * double(kTextFeatures));
            cell = float(-std::log(others));
            size[k] += std::abs(double(cell));
        }
    }
    for (quint32 f = 0; f < kTextFeatures; ++f) {
        for (size_t k = 0; k < width; ++k)
            weights[size_t(f) * width + k] *= float(double(kTextFeatures) / size[k]);
    }
}

} // namespace

LinearHead LinearHead::learn(const QStringList& classes, std::span<const LearnedExample> examples,
    std::span<const LearnedExample> calibration, const Options& options)
{
    LinearHead head;
    head.m_classes = classes;
    const size_t width = size_t(classes.size());
    std::vector<float> weights(size_t(kTextFeatures) * width);
    std::vector<float> bias(width);
    if (options.learner == Learner::Softmax)
        descend(weights, bias, examples, options);
    else
        count(weights, bias, examples);
    head.keep(weights, std::move(bias));
    head.calibrate(calibration);
    return head;
}

void LinearHead::keep(std::span<const float> weights, std::vector<float> bias)
{
    const size_t width = bias.size();
    m_bias = std::move(bias);
    m_scale.assign(width, 0.0F);
    for (size_t i = 0; i < weights.size(); ++i)
        m_scale[i % width] = std::max(m_scale[i % width], std::abs(weights[i]));
    for (float& scale : m_scale)
        scale = scale > 0.0F ? scale / 127.0F : 1.0F;
    m_weights.resize(weights.size());
    for (size_t i = 0; i < weights.size(); ++i)
        m_weights[i] = qint8(std::lround(weights[i] / m_scale[i % width]));
}

std::vector<float> LinearHead::scores(const TextFeatures& features) const
{
    const size_t width = m_bias.size();
    std::vector<float> scores(width);
    for (const TextFeature& feature : features) {
        const qint8* const row = m_weights.data() + size_t(feature.index) * width;
        for (size_t k = 0; k < width; ++k)
            scores[k] += feature.weight * float(row[k]);
    }
    for (size_t k = 0; k < width; ++k)
        scores[k] = scores[k] * m_scale[k] + m_bias[k];
    return scores;
}

// One number makes the confidences true: how sharply scores become shares (temperature scaling, Guo and others 2017). The one
// under which what really happened was likeliest.
void LinearHead::calibrate(std::span<const LearnedExample> examples)
{
    if (examples.empty())
        return;
    std::vector<std::vector<float>> all;
    all.reserve(examples.size());
    for (const LearnedExample& example : examples)
        all.push_back(scores(example.features));
    double best = std::numeric_limits<double>::infinity();
    for (int step = -20; step <= 60; ++step) {
        const float sharpness = float(std::pow(1.15, step));
        double loss = 0.0;
        for (size_t i = 0; i < all.size(); ++i) {
            std::vector<float> shares = all[i];
            softmax(shares, sharpness);
            loss -= std::log(std::max(1e-9, double(shares[size_t(examples[i].label)])));
        }
        if (loss < best) {
            best = loss;
            m_sharpness = sharpness;
        }
    }
}

QList<Suggested> LinearHead::best(const TextFeatures& features, int count) const
{
    if (m_classes.isEmpty())
        return {};
    std::vector<float> shares = scores(features);
    softmax(shares, m_sharpness);
    std::vector<qsizetype> order(shares.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    const auto wanted = std::min(order.size(), size_t(count));
    std::ranges::partial_sort(order, order.begin() + qsizetype(wanted), [&shares](qsizetype a, qsizetype b) {
        return shares[size_t(a)] != shares[size_t(b)] ? shares[size_t(a)] > shares[size_t(b)] : a < b;
    });
    QList<Suggested> found;
    for (size_t i = 0; i < wanted; ++i)
        found += Suggested{m_classes[order[i]], double(shares[size_t(order[i])])};
    return found;
}

void LinearHead::write(QDataStream& stream) const
{
    stream << m_classes << m_sharpness;
    for (size_t k = 0; k < m_bias.size(); ++k)
        stream << m_scale[k] << m_bias[k];
    stream.writeRawData(reinterpret_cast<const char*>(m_weights.data()), int(m_weights.size()));
}

bool LinearHead::read(QDataStream& stream, LinearHead& head)
{
    stream >> head.m_classes >> head.m_sharpness;
    if (stream.status() != QDataStream::Ok || head.m_classes.size() > kMaxClasses || !std::isfinite(head.m_sharpness))
        return false;
    const size_t width = size_t(head.m_classes.size());
    head.m_scale.resize(width);
    head.m_bias.resize(width);
    for (size_t k = 0; k < width; ++k) {
        stream >> head.m_scale[k] >> head.m_bias[k];
        if (!std::isfinite(head.m_scale[k]) || !std::isfinite(head.m_bias[k]))
            return false;
    }
    head.m_weights.resize(size_t(kTextFeatures) * width);
    const int bytes = int(head.m_weights.size());
    return stream.readRawData(reinterpret_cast<char*>(head.m_weights.data()), bytes) == bytes;
}

} // namespace JakOps
