using Coverbook.Coverage;
using Coverbook.Coverage.Publishing;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Tests.Kit;

/// <summary>What a small site knows, in domain words.</summary>
internal static class SiteKitModel
{
    /// <summary>Reads the site and gives its model.</summary>
    public static CoverageModel Model(this SiteKit kit) => kit.Read()!.Model;

    /// <summary>One technique of the model.</summary>
    public static TechniqueCoverage Of(this CoverageModel model, string id) => model.ById[TechniqueId.Parse(id)];

    /// <summary>Reads the site and gives one of its techniques.</summary>
    public static TechniqueCoverage Technique(this SiteKit kit, string id) => kit.Model().Of(id);

    /// <summary>Reads the site and gives what it may show.</summary>
    public static PublishedModel Published(this SiteKit kit) => PublishedModel.Of(kit.Model());

    /// <summary>One technique of what the site may show.</summary>
    public static PublishedTechnique Of(this PublishedModel model, string id) => model.ById[TechniqueId.Parse(id)];

    /// <summary>The ids that are not in force, with what names them: <c>T1058 by Source: F1</c>.</summary>
    public static IEnumerable<string> OutOfForce(this CoverageModel model) =>
        model.Mentions.Where(mention => mention.InForce is null).Select(
            mention => $"{mention.Written} by {Name(mention.By)} at {mention.Span}");

    private static string Name(MentionedBy by) => by switch
    {
        MentionedBy.AFinding finding => $"{finding.Source.Name}: {finding.Finding.Id}",
        MentionedBy.ARule rule => rule.Rule.Title,
        MentionedBy.ANote note => note.Note.Text.Start.Path.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>The only diagnostic of the site.</summary>
    public static Diagnostic Complaint(this SiteKit kit) => Assert.Single(kit.Bag.ToSorted());
}
