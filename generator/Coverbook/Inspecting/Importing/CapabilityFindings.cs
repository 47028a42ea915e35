using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Mappings;

namespace Coverbook.Inspecting.Importing;

/// <summary>What a capability became, and what of it did not.</summary>
/// <param name="Source">The source; without findings where nothing of the capability can be one.</param>
/// <param name="Minimal">Scores that were left out because they are minimal.</param>
/// <param name="Unclear">Rows whose type says neither that they detect, protect nor respond.</param>
internal sealed record ImportedCapability(MappingSource Source, int Minimal, int Unclear);

/// <summary>
/// Makes a source of a capability: a finding for each of its scores, without a confidence, as CTID's words are none. A minimal score never
/// makes a technique covered, and would as a finding; so it is left out unless it is asked for.
/// </summary>
internal sealed class CapabilityFindings(bool takesMinimal)
{
    private const string Mitigates = "mitigates";

    /// <summary>The source.</summary>
    public ImportedCapability Of(Capability capability)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var (minimal, unclear) = (0, 0);
        foreach (var score in capability.Scores)
        {
            if (FunctionOf(score) is not { } function)
            {
                unclear++;
            }
            else if (score.Value == ScoreValue.Minimal && !takesMinimal)
            {
                minimal++;
            }
            else
            {
                findings.Add(ToFinding(score, function, ids));
            }
        }

        var mapping = capability.Mapping;
        var source = new MappingSource
        {
            Name = capability.Name,
            ProviderId = mapping.ProviderId,
            ProviderSpan = mapping.ProviderSpan,
            NameSpan = capability.Span,
            AttackVersion = mapping.AttackVersion,
            Updated = mapping.Updated,
            Visibility = mapping.Visibility,
            Findings = findings.DrainToImmutable(),
            File = mapping.File,
        };
        return new ImportedCapability(source, minimal, unclear);
    }

    /// <summary>Lists of controls have no scores: what mitigates a technique protects from it. Other types are no coverage.</summary>
    private static MappingFunction? FunctionOf(CapabilityScore score) =>
        score.Category ?? (score.Relation == Mitigates ? MappingFunction.Protect : null);

    private static Finding ToFinding(CapabilityScore score, MappingFunction function, Dictionary<string, int> ids)
    {
        var id = $"{function.ToString().ToLowerInvariant()} {score.Technique}";
        var number = ids[id] = ids.GetValueOrDefault(id) + 1;
        return new Finding
        {
            Id = number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id} #{number}"),
            Url = score.References.FirstOrDefault(),
            Meta = score.Value is { } value ? [KeyValuePair.Create("Score", value.ToString().ToLowerInvariant())] : [],
            Techniques = [new FindingTechnique(score.Technique, null, function, score.Comment, null, null, score.Span)],
            Span = score.Span,
        };
    }
}
