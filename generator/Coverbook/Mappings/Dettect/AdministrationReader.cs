using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;
using Coverbook.Terms;

namespace Coverbook.Mappings.Dettect;

/// <summary>
/// Reads a technique administration file of DeTT&amp;CT, which is one source: its findings are the detections whose newest score is 1 or
/// more. What is merely visible is no detection.
/// </summary>
internal sealed class AdministrationReader(FilePath file, MappingHints hints, DiagnosticBag bag)
{
    private const string Cure = "Open it in a DeTT&CT that writes 1.2, or write a mapping in Coverbook's own format.";
    private const decimal Top = 5;

    private readonly DetectionReader detections = new(bag);
    private readonly DistinctNames ids = new((id, number) => string.Create(CultureInfo.InvariantCulture, $"{id} #{number}"));
    private (SourceSpan First, int Count) silent;
    private (SourceSpan First, int Count) visible;
    private int all;

    /// <summary>The source; <c>null</c> when its provider is unknown or its version is not read.</summary>
    public MappingSource? Read(MapNode root)
    {
        var fields = new Fields(root, InputKind.Mapping, bag, "This administration file");
        if (fields.Scalar("version") is { } version && version.Text.Trim() is not ("1" or "1.0" or "1.1" or "1.2"))
        {
            bag.Add(FormatDiagnostics.VersionUnread(version.Span, "This administration file", version.Text, "1.0 to 1.2", Cure));
            return null;
        }

        if (hints.ProviderOfUnnamed is not { } provider)
        {
            bag.Add(FormatDiagnostics.ProviderUnstated(root.Span with { End = root.Span.Start }, "A DeTT&CT administration file"));
            return null;
        }

        var name = hints.Name ?? fields.RequiredText("name");
        fields.RequireKey("techniques");
        return name is null
            ? null
            : new MappingSource
            {
                Name = MappingName.Of(name),
                ProviderId = provider,
                ProviderSpan = default,
                NameSpan = fields.SpanOf("name"),
                Findings = ReadFindings(fields),
                File = file,
            };
    }

    private ImmutableArray<Finding> ReadFindings(Fields fields)
    {
        var read = new List<(TechniqueId Id, SourceSpan Span, Detection Detection)>();
        foreach (var map in fields.Maps("techniques"))
        {
            var technique = fields.Inside(map, "This technique");
            if (ReadId(technique) is { } id)
            {
                var claims = ReadClaims(technique);
                read.AddRange(claims.Select(detection => (id, technique.SpanOf("technique_id"), detection)));
            }
        }

        Report();
        var scale = new ScoreScale(Top, hints.Scores);
        var counts = read.CountBy(one => one.Id).ToDictionary();
        return [.. read.Select(one => ToFinding(one.Id, one.Span, one.Detection, counts[one.Id] > 1, scale))];
    }

    private TechniqueId? ReadId(Fields technique)
    {
        if (technique.RequiredText("technique_id")?.Trim() is not { } written)
        {
            return null;
        }

        if (TechniqueId.TryParse(written, out var id))
        {
            return id;
        }

        bag.Add(FormatDiagnostics.NoTechnique(technique.SpanOf("technique_id"), written));
        return null;
    }

    private List<Detection> ReadClaims(Fields technique)
    {
        var claims = new List<Detection>();
        var span = technique.SpanOf("technique_id");
        var entries = DetectionReader.MapsOf(technique, "detection").ToArray();
        foreach (var entry in entries)
        {
            all++;
            if (detections.Read(technique.Inside(entry, "This detection")) is { } detection)
            {
                claims.Add(detection);
            }
            else
            {
                silent = Counted(silent, span);
            }
        }

        visible = claims.Count == 0 && DetectionReader.MapsOf(technique, "visibility").Any() ? Counted(visible, span) : visible;
        return claims;
    }

    private void Report()
    {
        if (silent.Count > 0)
        {
            bag.Add(FormatDiagnostics.NothingClaimed(silent.First, silent.Count, all, "without a score of 1 or more"));
        }

        if (visible.Count > 0)
        {
            bag.Add(FormatDiagnostics.VisibilityUnread(visible.First, visible.Count));
        }
    }

    private Finding ToFinding(TechniqueId technique, SourceSpan span, Detection detection, bool isOneOfSeveral, ScoreScale scale)
    {
        var locations = string.Join(", ", detection.Locations);
        var applies = string.Join(", ", detection.AppliesTo);
        return new Finding
        {
            Id = IdOf(technique, isOneOfSeveral ? (locations.Length > 0 ? locations : applies) : ""),
            Title = locations.Length > 0 ? locations : null,
            Meta =
            [
                .. applies.Length > 0 ? new[] { KeyValuePair.Create("Applies to", applies) } : [],
                KeyValuePair.Create(ScoreScale.Shown, scale.Describe(detection.Score)),
            ],
            Techniques =
            [
                new FindingTechnique(
                    technique, scale.ToConfidence(detection.Score, detection.ScorePlace, bag), MappingFunction.Detect, detection.Comment,
                    detection.Day, null, span),
            ],
            Span = span,
        };
    }

    /// <summary>A technique's only detection is called by its id; of several, each by where it is, and else by number.</summary>
    private string IdOf(TechniqueId technique, string where) =>
        ids.Take(where.Length > 0 ? MappingName.Of($"{technique} ({where})") : technique.ToString());

    private static (SourceSpan First, int Count) Counted((SourceSpan First, int Count) so, SourceSpan span) =>
        (so.Count == 0 ? span : so.First, so.Count + 1);
}
