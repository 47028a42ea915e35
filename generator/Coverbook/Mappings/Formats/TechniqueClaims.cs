using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// Sees to it that a finding says one thing of a technique: once for each function, as to detect it is another claim than to
/// protect from it. Contradictions are errors, repetitions warnings; what only one of two entries says is kept.
/// </summary>
internal static class TechniqueClaims
{
    /// <summary>The claims of one finding, each once, in their order.</summary>
    public static ImmutableArray<FindingTechnique> Once(ImmutableArray<FindingTechnique> claims, DiagnosticBag bag)
    {
        if (claims.Length < 2)
        {
            return claims;
        }

        var places = new Dictionary<(TechniqueId, MappingFunction), int>(claims.Length);
        var once = ImmutableArray.CreateBuilder<FindingTechnique>(claims.Length);
        foreach (var claim in claims)
        {
            if (places.TryAdd((claim.Technique, claim.Function), once.Count))
            {
                once.Add(claim);
            }
            else
            {
                var place = places[(claim.Technique, claim.Function)];
                once[place] = Merge(once[place], claim, bag);
            }
        }

        return once.Count == claims.Length ? claims : once.ToImmutable();
    }

    private static FindingTechnique Merge(FindingTechnique first, FindingTechnique second, DiagnosticBag bag)
    {
        (string Name, string? Here, string? There)[] differing =
        [
            .. Facts(second).Zip(Facts(first), (here, there) => (here.Name, Here: here.Text, There: there.Text))
                .Where(fact => fact.Here is not null && fact.There is not null && fact.Here != fact.There),
        ];
        foreach (var (name, here, there) in differing)
        {
            bag.Add(MappingDiagnostics.TechniqueContradicted(second.Span, second.Technique.ToString(), name, here!, there!, first.Span));
        }

        if (differing.Length == 0)
        {
            bag.Add(MappingDiagnostics.TechniqueRepeated(second.Span, second.Technique.ToString(), first.Span));
        }

        // Where the contradiction is no error, by configuration, the highest confidence counts.
        var (surer, other) = (second.Confidence?.Value ?? 0) > (first.Confidence?.Value ?? 0) ? (second, first) : (first, second);
        return surer with
        {
            Rationale = surer.Rationale ?? other.Rationale,
            Reviewed = surer.Reviewed ?? other.Reviewed,
            Reviewer = surer.Reviewer ?? other.Reviewer,
        };
    }

    private static (string Name, string? Text)[] Facts(FindingTechnique claim) =>
    [
        ("confidence", Text(claim.Confidence)),
        ("rationale", claim.Rationale),
        ("review date", Text(claim.Reviewed)),
        ("reviewer", claim.Reviewer),
    ];

    private static string? Text(Confidence? confidence) =>
        confidence?.Value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
