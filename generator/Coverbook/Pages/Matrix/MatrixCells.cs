using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Matrix;

/// <summary>Makes the cells of a matrix: each once, however many tactics its technique has.</summary>
internal sealed class MatrixCells
{
    private readonly PageContext context;
    private readonly MatrixSentences sentences;
    private readonly FrozenDictionary<string, int> providers;
    private readonly FrozenDictionary<string, int> platforms;
    private readonly Dictionary<TechniqueId, MatrixCellView> made = [];

    /// <param name="context">The site.</param>
    /// <param name="providers">The ids of the providers that cells number.</param>
    /// <param name="platforms">The platforms that cells number.</param>
    public MatrixCells(PageContext context, IEnumerable<string> providers, IEnumerable<string> platforms)
    {
        this.context = context;
        sentences = new MatrixSentences(context.Bands);
        this.providers = Numbers(providers);
        this.platforms = Numbers(platforms);
    }

    /// <summary>The tones that were used so far.</summary>
    public IEnumerable<string> Tones => made.Values.Select(cell => cell.Tone).SelectMany(tone => tone.Split(' '));

    /// <summary>
    /// The cells of some techniques by name, those of sub-techniques in their parent's; one without its parent here stands for itself.
    /// </summary>
    public ImmutableArray<MatrixCellView> Below(ImmutableArray<PublishedTechnique> techniques)
    {
        var folded = techniques.SelectMany(technique => technique.SubTechniques).ToHashSet();
        return
        [
            .. techniques.Where(technique => !folded.Contains(technique.Technique.Id))
                .OrderBy(technique => technique.Technique.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(technique => technique.Technique.Id)
                .Select(Of),
        ];
    }

    private MatrixCellView Of(PublishedTechnique technique) =>
        made.TryGetValue(technique.Technique.Id, out var cell) ? cell : made[technique.Technique.Id] = Make(technique);

    private static FrozenDictionary<string, int> Numbers(IEnumerable<string> names) =>
        names.Select((name, index) => KeyValuePair.Create(name, index)).ToFrozenDictionary(StringComparer.Ordinal);

    private MatrixCellView Make(PublishedTechnique technique)
    {
        var tone = MatrixTones.Of(technique, context);
        return new MatrixCellView
        {
            Id = technique.Technique.Id.ToString(),
            Name = English.Label(technique.Technique.Name),
            Route = Route.Technique(technique.Technique.Id),
            PrivateTo = technique.Technique.PrivateTo,
            Tone = technique.IsInScope || tone == MatrixTones.Outside ? tone : $"{tone} {MatrixTones.Outside}",
            Text = sentences.Cell(technique),
            Standing = sentences.Standing(technique),
            Findings = technique.DetectionCount,
            Rules = technique.RuleCount,
            Evidence = technique.DetectionCount + technique.RuleCount == 0
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{technique.DetectionCount} {technique.RuleCount}"),
            Providers = Joined(';', technique.ByProvider.Select(own => string.Create(
                CultureInfo.InvariantCulture,
                $"{providers[own.Provider]}:{own.Findings}:{MatrixTones.Step(context.Bands.Of(own.Best))}:{sentences.Covered(own.Best)}"))),
            Platforms = Joined(' ', technique.Technique.Platforms.Select(
                platform => platforms[platform].ToString(CultureInfo.InvariantCulture))),
            SubSentence = technique.Family is { } family ? MatrixSentences.SubTechniques(family) : null,
            SubTechniques = [.. technique.SubTechniques.Select(id => Of(context.Model.ById[id]))],
        };
    }

    private static string? Joined(char separator, IEnumerable<string> parts) =>
        string.Join(separator, parts) is { Length: > 0 } joined ? joined : null;
}
