// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without a fuzzer: every file of the corpus as it is, cut at many places, and with bytes changed,
// doubled and taken out by a generator that always does the same. Finds less than a fuzzer, but on every machine and
// every time.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

void run(const QByteArray& bytes)
{
    static_cast<void>(
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size())));
}

QByteArray mutated(QByteArray bytes, std::mt19937& random)
{
    static constexpr char kTelling[] = "\"'<>[]{},;:\\\n\r\t\0&#-=/|. \xff\xc3\xef";
    const auto below = [&random](qsizetype n) { return n > 0 ? qsizetype(random() % quint64(n)) : 0; };
    for (qsizetype changes = 1 + below(4); changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = below(bytes.size());
        const qsizetype length = 1 + below(std::min<qsizetype>(bytes.size() - at, 40));
        switch (below(5)) {
        case 0:
            bytes[at] = char(random());
            break;
        case 1:
            bytes[at] = kTelling[below(qsizetype(sizeof(kTelling)) - 1)];
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.sliced(at, length).repeated(1 + below(20)));
            break;
        default:
            bytes.insert(at, kTelling[below(qsizetype(sizeof(kTelling)) - 1)]);
            break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    const int asked = qEnvironmentVariableIntValue("JAKOPS_FUZZ_ROUNDS"); // more of them, by hand
    const int rounds = asked > 0 ? asked : 400;
    qint64 runs = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir dir(QString::fromLocal8Bit(argv[i]));
        const QStringList names = dir.entryList(QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
                return 1;
            }
            const QByteArray bytes = file.readAll();
            run(bytes);
            const qsizetype step = std::max<qsizetype>(1, bytes.size() / 150);
            for (qsizetype cut = 0; cut < bytes.size(); cut += step, ++runs)
                run(bytes.first(cut));
            std::mt19937 random(qChecksum(name.toUtf8())); // the same in every run, which qHash() is not
            for (int round = 0; round < rounds; ++round, ++runs)
                run(mutated(bytes, random));
        }
    }
    std::printf("%lld inputs\n", static_cast<long long>(runs));
    return runs > 0 ? 0 : 1; // an empty corpus tests nothing
}
