using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>Reads what the tests want to know of a workflow file; whether it is a sound one is for actionlint to say.</summary>
internal static class WorkflowReader
{
    /// <summary>Reads the text of one.</summary>
    public static Workflow Read(string file, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var shell = DefaultShell(root);
        return new Workflow(
            file,
            text,
            Names(Child(root, "on")),
            Permissions(root),
            Child(root, "concurrency") is YamlMappingNode concurrency ? Text(concurrency, "group") : Text(root, "concurrency"),
            Map(root, "env"),
            [.. ((YamlMappingNode)Child(root, "jobs")!).Children.Select(job => Job(Value(job.Key), (YamlMappingNode)job.Value, shell))]);
    }

    private static WorkflowJob Job(string name, YamlMappingNode job, string? shell) => new(
        name,
        Text(job, "if"),
        Text(job, "timeout-minutes") is { } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : null,
        Names(Child(job, "needs")),
        Permissions(job),
        Map(job, "env"),
        Map(job, "outputs"),
        [.. ((YamlSequenceNode)Child(job, "steps")!).Select(step => Step((YamlMappingNode)step, DefaultShell(job) ?? shell))]);

    private static WorkflowStep Step(YamlMappingNode step, string? shell) => new(
        Text(step, "name"),
        Text(step, "id"),
        Text(step, "if"),
        Text(step, "uses"),
        Text(step, "run"),
        Text(step, "shell") ?? shell,
        Map(step, "env"),
        Map(step, "with"));

    private static string? DefaultShell(YamlMappingNode node) =>
        Child(node, "defaults") is YamlMappingNode defaults && Child(defaults, "run") is YamlMappingNode run ? Text(run, "shell") : null;

    /// <summary>Nothing where none are stated; one word (<c>read-all</c>) under the name of all.</summary>
    private static ImmutableDictionary<string, string>? Permissions(YamlMappingNode node) => Child(node, "permissions") switch
    {
        null => null,
        YamlMappingNode => Map(node, "permissions"),
        var word => ImmutableDictionary<string, string>.Empty.Add("all", Value(word)),
    };

    /// <summary>A word, a list of words, or the keys of a map.</summary>
    private static ImmutableArray<string> Names(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(Value)],
        YamlMappingNode map => [.. map.Children.Keys.Select(Value)],
        _ => [Value(node)],
    };

    private static ImmutableDictionary<string, string> Map(YamlMappingNode node, string key) => Child(node, key) is YamlMappingNode map
        ? map.Children.ToImmutableDictionary(pair => Value(pair.Key), pair => Value(pair.Value), StringComparer.Ordinal)
        : ImmutableDictionary<string, string>.Empty;

    private static string? Text(YamlMappingNode node, string key) => Child(node, key) is YamlScalarNode scalar ? scalar.Value : null;

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string Value(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
