// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demophoto.h"

#include "services/demo/demorandom.h"

#include <algorithm>
#include <array>
#include <vector>

namespace JakOps {

namespace {

struct Colour
{
    float r = 0, g = 0, b = 0;
    [[nodiscard]] Colour times(float by) const { return {r * by, g * by, b * by}; }
    [[nodiscard]] Colour towards(const Colour& other, float share) const
    {
        return {r + (other.r - r) * share, g + (other.g - g) * share, b + (other.b - b) * share};
    }
};

float unit(DemoRandom& random) { return float(random.unit()); }
float between(DemoRandom& random, float from, float to) { return from + (to - from) * unit(random); }

// Smooth noise, the same at the same point: 0 to 1.
float noise(float x, float y, quint32 seed)
{
    const auto corner = [seed](int i, int j) {
        quint32 h = quint32(i) * 0x8da6b343U ^ quint32(j) * 0xd8163841U ^ seed;
        h = (h ^ (h >> 13U)) * 0x5bd1e995U;
        return float((h ^ (h >> 15U)) & 0xffffU) / 65535.0F;
    };
    const float fx = std::floor(x), fy = std::floor(y);
    const int i = int(fx), j = int(fy);
    const float u = x - fx, v = y - fy;
    const float su = u * u * (3 - 2 * u), sv = v * v * (3 - 2 * v);
    const float top = corner(i, j) + su * (corner(i + 1, j) - corner(i, j));
    const float bottom = corner(i, j + 1) + su * (corner(i + 1, j + 1) - corner(i, j + 1));
    return top + sv * (bottom - top);
}

float texture(float x, float y, quint32 seed)
{
    return 0.5F * noise(x * 5, y * 5, seed) + 0.3F * noise(x * 13, y * 13, seed + 1) + 0.2F * noise(x * 37, y * 37, seed + 2);
}

struct House
{
    float left, right, roof;
    Colour wall;
    float across, down; // windows
    float lit;
};
struct Round // a tree, a puddle, a heap
{
    float x, y, rx, ry;
    Colour colour;
};

struct Scene
{
    float horizon, roadTop, roadLeft, roadRight, roadEnd;
    Colour sky, skyLow, ground, road;
    std::vector<House> houses;
    std::vector<Round> trees, things;
    quint32 seed;
};

Scene sceneOf(const DemoPhoto& photo)
{
    DemoRandom place(photo.place, 1);
    Scene scene;
    scene.seed = quint32(place.next());
    scene.horizon = between(place, 0.28F, 0.55F);
    scene.roadTop = between(place, 0.25F, 0.75F);
    scene.roadEnd = between(place, 0.02F, 0.1F);
    scene.roadLeft = between(place, -0.5F, 0.35F);
    scene.roadRight = between(place, 0.65F, 1.5F);
    scene.ground = {between(place, 70, 150), between(place, 80, 150), between(place, 50, 110)};
    const float grey = between(place, 60, 130);
    scene.road = {grey, grey, grey * 1.03F};
    float x = between(place, -0.2F, 0.0F);
    while (x < 1.0F) {
        const float width = between(place, 0.08F, 0.35F);
        if (place.chance(0.8)) {
            const float shade = between(place, 60, 220);
            scene.houses.push_back({x, x + width, scene.horizon - between(place, 0.05F, scene.horizon),
                {shade * between(place, 0.8F, 1.1F), shade, shade * between(place, 0.7F, 1.1F)}, between(place, 3, 9), between(place, 3, 9),
                between(place, 0.4F, 0.9F)});
        }
        x += width * between(place, 0.8F, 1.4F);
    }
    for (int i = place.below(5); i > 0; --i) {
        const float size = between(place, 0.04F, 0.2F);
        scene.trees.push_back({unit(place), scene.horizon - size * between(place, -0.3F, 0.9F), size, size * between(place, 0.7F, 1.4F),
            {between(place, 20, 70), between(place, 60, 120), between(place, 20, 60)}});
    }
    // Nobody stands twice on the same spot: what is near moves against what is far.
    DemoRandom moment(photo.moment, photo.place);
    for (House& house : scene.houses) {
        const float shift = between(moment, -0.03F, 0.03F), grow = between(moment, 0.93F, 1.07F);
        house = {house.left + shift, house.left + shift + (house.right - house.left) * grow, house.roof + between(moment, -0.03F, 0.03F),
            house.wall.times(between(moment, 0.85F, 1.1F)), house.across, house.down, house.lit};
    }
    for (Round& tree : scene.trees) {
        tree.x += between(moment, -0.06F, 0.06F);
        tree.rx *= between(moment, 0.85F, 1.2F);
        tree.ry *= between(moment, 0.85F, 1.2F);
    }
    scene.roadLeft += between(moment, -0.15F, 0.15F);
    scene.roadRight += between(moment, -0.15F, 0.15F);
    scene.roadTop += between(moment, -0.04F, 0.04F);
    scene.seed += quint32(photo.moment); // leaves, shadows and stains are never the same
    scene.sky = {between(moment, 110, 200), between(moment, 150, 215), between(moment, 180, 250)};
    scene.skyLow = scene.sky.towards({235, 230, 220}, between(moment, 0.3F, 1.0F));
    for (int i = 2 + moment.below(6); i > 0; --i) {
        const float y = between(moment, scene.horizon, 1.0F);
        const float size = (0.02F + 0.2F * unit(moment)) * (0.3F + y - scene.horizon);
        const float shade = between(moment, 20, 230);
        scene.things.push_back({unit(moment), y, size, size * between(moment, 0.3F, 1.0F),
            {shade * between(moment, 0.7F, 1.2F), shade * between(moment, 0.7F, 1.2F), shade * between(moment, 0.7F, 1.2F)}});
    }
    return scene;
}

bool inside(const Round& round, float x, float y, float rough)
{
    const float dx = (x - round.x) / round.rx, dy = (y - round.y) / round.ry;
    return dx * dx + dy * dy < 0.7F + 0.6F * rough;
}

Colour colourAt(const Scene& scene, float x, float y)
{
    const float grain = texture(x, y, scene.seed);
    Colour colour;
    if (y < scene.horizon) {
        colour = scene.sky.towards(scene.skyLow, y / scene.horizon).times(0.92F + 0.16F * grain);
        for (const House& house : scene.houses) {
            if (x < house.left || x > house.right || y < house.roof)
                continue;
            const float u = (x - house.left) / (house.right - house.left) * house.across;
            const float v = (y - house.roof) / (scene.horizon - house.roof) * house.down;
            const bool window = u - std::floor(u) > 0.35F && v - std::floor(v) > 0.4F;
            colour = house.wall.times((window ? house.lit : 1.0F) * (0.85F + 0.3F * grain));
        }
    } else {
        const float depth = (y - scene.horizon) / (1.0F - scene.horizon);
        const float left = scene.roadTop + (scene.roadLeft - scene.roadTop) * depth - scene.roadEnd * (1 - depth);
        const float right = scene.roadTop + (scene.roadRight - scene.roadTop) * depth + scene.roadEnd * (1 - depth);
        if (x > left && x < right) {
            colour = scene.road.times(0.75F + 0.5F * grain);
            const float across = (x - left) / (right - left);
            if (std::abs(across - 0.5F) < 0.02F && std::fmod(6.0F / (0.15F + depth), 1.0F) > 0.45F)
                colour = {220, 220, 210};
        } else {
            colour = scene.ground.times(0.6F + 0.8F * grain);
        }
    }
    for (const Round& tree : scene.trees) {
        if (inside(tree, x, y, noise(x * 30, y * 30, scene.seed + 7)))
            colour = tree.colour.times(0.5F + noise(x * 50, y * 50, scene.seed + 8));
    }
    for (const Round& thing : scene.things) {
        if (inside(thing, x, y, 0.5F))
            colour = thing.colour.times(0.8F + 0.4F * grain);
    }
    return colour;
}

} // namespace

QImage paintDemoPhoto(const DemoPhoto& photo)
{
    const Scene scene = sceneOf(photo);
    DemoRandom camera(photo.moment, photo.place + 17);
    const float zoom = between(camera, 0.93F, 1.07F);
    const float aside = between(camera, -0.06F, 0.06F), up = between(camera, -0.04F, 0.04F);
    const float light = between(camera, 0.75F, 1.15F), slope = between(camera, -0.25F, 0.25F);
    QImage image(photo.size, QImage::Format_RGB32);
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        const float v = (float(row) + 0.5F) / float(image.height());
        for (int column = 0; column < image.width(); ++column) {
            const float u = (float(column) + 0.5F) / float(image.width());
            const Colour colour = colourAt(scene, 0.5F + (u - 0.5F) * zoom + aside, 0.5F + (v - 0.5F) * zoom + up);
            const float strength = light * (1.0F + slope * (u - 0.5F));
            const float grain = float(camera.next() & 15U) - 7.5F;
            const auto shade = [&](float value) { return std::clamp(int(value * strength + grain), 0, 255); };
            line[column] = qRgb(shade(colour.r), shade(colour.g), shade(colour.b));
        }
    }
    if (photo.stamp != 0)
        paintDemoStamp(image, photo.stamp);
    return image;
}

void paintDemoStamp(QImage& image, quint64 words)
{
    DemoRandom random(words, 3);
    const int dot = std::max(1, image.height() / 160);
    const int left = 4 * dot;
    for (int line = 0; line < 3; ++line) {
        const int top = image.height() - (3 - line) * 9 * dot - 2 * dot;
        for (int letter = 0; letter < 18; ++letter) {
            const quint64 shape = random.next();
            for (int cell = 0; cell < 35; ++cell) {
                if (((shape >> cell) & 1U) == 0)
                    continue;
                for (int k = 0; k < dot * dot; ++k) {
                    const QPoint at(left + (letter * 6 + cell % 5) * dot + k % dot, top + cell / 5 * dot + k / dot);
                    if (image.valid(at))
                        image.setPixel(at, qRgb(250, 250, 245));
                }
            }
        }
    }
}

} // namespace JakOps
