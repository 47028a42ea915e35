using System.Globalization;
using System.Text;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Inspecting.Importing;

/// <summary>
/// Writes a source in Coverbook's own format, as people would: keys in the order of the documentation, and each finding's techniques in
/// the shortest form that says all.
/// </summary>
internal sealed class NativeYaml
{
    private const string Day = "yyyy-MM-dd";

    private readonly StringBuilder yaml = new();

    private NativeYaml()
    {
    }

    /// <summary>The file, below comments of one line each.</summary>
    public static string Of(MappingSource source, IEnumerable<string> comments)
    {
        var writer = new NativeYaml();
        foreach (var comment in comments)
        {
            writer.Line("# " + VisibleText.Of(comment));
        }

        writer.Write(source);
        return writer.yaml.ToString();
    }

    private void Write(MappingSource source)
    {
        Line($"source: {YamlScalar.Of(source.Name)}");
        Line($"provider: {YamlScalar.Of(source.ProviderId)}");
        Line($"function: {Word(source.Function)}");
        Text("", "kind", source.Kind?.ToString().ToLowerInvariant());
        if (source.AttackVersion is { } release)
        {
            Line($"attackVersion: {YamlScalar.Quoted(release)}");
        }

        Date("", "updated", source.Updated);
        Text("", "url", source.Url?.Text);
        Text("", "visibility", source.Visibility == Visibility.Public ? null : Word(source.Visibility));
        Line(source.Findings.IsEmpty ? "findings: []" : "findings:");
        foreach (var finding in source.Findings)
        {
            Write(finding, source);
        }

        if (!source.KnownFindings.IsEmpty)
        {
            Line("knownFindings:");
            foreach (var known in source.KnownFindings)
            {
                Line($"  - {YamlScalar.Of(known)}");
            }
        }
    }

    private void Write(Finding finding, MappingSource source)
    {
        const string inner = "    ";
        Line($"  - id: {YamlScalar.Of(finding.Id)}");
        Text(inner, "title", finding.Title);
        Text(inner, "url", finding.Url?.Text);
        Text(inner, "severity", finding.Severity);
        Text(inner, "owner", finding.Owner);
        Text(inner, "runbook", finding.Runbook);
        Text(inner, "requires", finding.Requires);
        Text(inner, "visibility", finding.Visibility == source.Visibility ? null : Word(finding.Visibility));
        Text(inner, "sameAs", finding.SameAs is { } same ? $"{same.Provider}/{same.Source}#{same.FindingId}" : null);
        if (!finding.Meta.IsEmpty)
        {
            Line(inner + "meta:");
            foreach (var (name, value) in finding.Meta)
            {
                Line($"      {YamlScalar.Of(name)}: {YamlScalar.Of(value)}");
            }
        }

        WriteTechniques(finding, source);
    }

    private void WriteTechniques(Finding finding, MappingSource source)
    {
        var claims = finding.Techniques;
        var areShort =
            claims.All(claim => claim is { Rationale: null, Reviewed: null, Reviewer: null } && claim.Function == source.Function);
        var ids = claims.Select(claim => claim.Technique).Distinct().Count();
        if (areShort && claims.All(claim => claim.Confidence is null))
        {
            Line($"    techniques: [{string.Join(", ", claims.Select(claim => claim.Technique))}]");
        }
        else if (areShort && ids == claims.Length && claims.All(claim => claim.Confidence is not null))
        {
            Line($"    techniques: {{ {string.Join(", ", claims.Select(claim => $"{claim.Technique}: {Number(claim.Confidence)}"))} }}");
        }
        else
        {
            Line("    techniques:");
            foreach (var claim in claims)
            {
                Write(claim, source);
            }
        }
    }

    private void Write(FindingTechnique claim, MappingSource source)
    {
        const string inner = "        ";
        Line($"      - id: {claim.Technique}");
        if (claim.Confidence is not null)
        {
            Line($"{inner}confidence: {Number(claim.Confidence)}");
        }

        Text(inner, "function", claim.Function == source.Function ? null : Word(claim.Function));
        Text(inner, "rationale", claim.Rationale);
        Date(inner, "reviewed", claim.Reviewed);
        Text(inner, "reviewer", claim.Reviewer);
    }

    private void Text(string indent, string key, string? text)
    {
        if (text is not null)
        {
            Line($"{indent}{key}: {YamlScalar.Of(text)}");
        }
    }

    private void Date(string indent, string key, DateOnly? day)
    {
        if (day is { } known)
        {
            Line($"{indent}{key}: {known.ToString(Day, CultureInfo.InvariantCulture)}");
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();

    private static string Number(Confidence? confidence) =>
        confidence!.Value.Value.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Line(string text) => yaml.Append(text).Append('\n');
}
