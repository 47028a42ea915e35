using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests.Workflows;

/// <summary>
/// The sample site in a Git repository of its own, with a remote beside it; no configuration of the machine's user plays a part.
/// </summary>
internal sealed class GitFolder : IDisposable
{
    /// <summary>What keeps Git from reading anything but the repository.</summary>
    public static readonly (string Name, string Value)[] Alone =
        [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_TERMINAL_PROMPT", "0")];

    private static readonly (string Name, string Value)[] Somebody =
    [
        ("GIT_AUTHOR_NAME", "Somebody"), ("GIT_AUTHOR_EMAIL", "somebody@example.org"),
        ("GIT_COMMITTER_NAME", "Somebody"), ("GIT_COMMITTER_EMAIL", "somebody@example.org"),
    ];

    private readonly TemporaryFolder folder = new();

    private GitFolder()
    {
    }

    /// <summary>The clone that jobs run in.</summary>
    public string Path => At("site");

    /// <summary>The sample in the clone and in the remote's branch main.</summary>
    public static async Task<GitFolder> CreateAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The workflows run on Linux.");
        var made = new GitFolder();
        made.folder
            .WithCopyOf(Repository.At("content"), "site/content")
            .WithCopyOf(Repository.At("rules"), "site/rules")
            .With("site/.gitignore", "dist/\n.coverbook/\n")
            .With("site/site.config.json", await File.ReadAllTextAsync(Repository.At("site.config.json")));
        await made.InAsync(".", "init", "--quiet", "--bare", "--initial-branch=main", "remote");
        await made.GitAsync("init", "--quiet", "--initial-branch=main");
        await made.GitAsync("remote", "add", "origin", made.At("remote"));
        await made.CommitAsync("The sample");
        await made.GitAsync("push", "--quiet", "--set-upstream", "origin", "main");
        return made;
    }

    /// <summary>A path beside the clone, or in it.</summary>
    public string At(params string[] parts) => System.IO.Path.Combine([folder.Path, .. parts]);

    /// <summary>Writes a file of the clone.</summary>
    public void Write(string name, string text) => folder.With(System.IO.Path.Combine("site", name), text);

    /// <summary>Commits all that changed in the clone.</summary>
    public async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
    }

    /// <summary>Somebody else pushes a file to main.</summary>
    public async Task PushFromElsewhereAsync(string name, string text)
    {
        await InAsync(".", "clone", "--quiet", "remote", "elsewhere");
        folder.With($"elsewhere/{name}", text);
        await InAsync("elsewhere", "add", "--all");
        await InAsync("elsewhere", "commit", "--quiet", "--message", "From elsewhere");
        await InAsync("elsewhere", "push", "--quiet");
    }

    /// <summary>Git's answer in the clone.</summary>
    public Task<string> GitAsync(params string[] arguments) => InAsync("site", arguments);

    /// <summary>Git's answer in the remote.</summary>
    public Task<string> RemoteAsync(params string[] arguments) => InAsync("remote", arguments);

    public void Dispose() => folder.Dispose();

    private async Task<string> InAsync(string name, params string[] arguments)
    {
        var run = await Tool.RunProgramAsync(At(name), "git", arguments, [.. Alone, .. Somebody]);
        Assert.True(run.ExitCode == 0, $"git {string.Join(' ', arguments)}: {run.Errors}");
        return run.Output.TrimEnd();
    }
}
